export const html: string = "";
