import { expect, test } from "vitest";
import { counted, countText, measureText, shareText, sizeText, timeText } from "./format.ts";

test("times are told in two units at most", () => {
  const told = [0, 420, 4200, 9994, 42_000, 59_700, 130_000, 3_599_900, 3_900_000, 5e9].map(timeText);
  expect(told).toEqual([
    "0 s",
    "0.42 s",
    "4.2 s",
    "10 s",
    "42 s",
    "1 min 00 s",
    "2 min 10 s",
    "1 h 00 min",
    "1 h 05 min",
    "1,388 h 53 min",
  ]);
});

test("shares that are not whole are never shown as all or nothing", () => {
  expect([0, 0.001, 0.015, 0.5, 0.994, 0.999, 1].map(shareText)).toEqual([
    "0 %",
    "< 1 %",
    "2 %",
    "50 %",
    "> 99 %",
    "> 99 %",
    "100 %",
  ]);
});

test("numbers are as people read them", () => {
  expect([countText(1_234_567), counted(1, "task"), counted(2, "task"), counted(2, "person", "people")]).toEqual([
    "1,234,567",
    "1 task",
    "2 tasks",
    "2 people",
  ]);
  expect([sizeText(0.123), sizeText(12.345), sizeText(1234.5), measureText(-0.333)]).toEqual([
    "0.12",
    "12.3",
    "1,235",
    "−0.33",
  ]);
});
