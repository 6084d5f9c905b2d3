export const css: string = "";
