/** A journal's store whose disk is full after some bytes, or whose machine loses its power there. */
export class Disk {
  text = "";
  room: number;

  constructor(room: number = Number.POSITIVE_INFINITY) {
    this.room = room;
  }

  async read(): Promise<string> {
    return this.text;
  }

  async append(text: string): Promise<void> {
    const fits = text.slice(0, this.room);
    this.text += fits;
    this.room -= fits.length;
    if (fits !== text) throw new Error("no space left");
  }
}
