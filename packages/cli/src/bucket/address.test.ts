import { expect, test } from "vitest";
import { readAddress, urlOf } from "./address.ts";

const environment = { AWS_REGION: "eu-central-1" };

test("a bucket of AWS is a host of its own, unless a certificate could not name it", () => {
  const address = readAddress("s3://cams/road//", undefined, environment);
  expect(urlOf(address, `${address.prefix}a b.jpg`)).toBe("https://cams.s3.eu-central-1.amazonaws.com/road/a%20b.jpg");
  const dotted = readAddress("s3://cams.example.com", undefined, environment);
  expect(urlOf(dotted, "a.jpg")).toBe("https://s3.eu-central-1.amazonaws.com/cams.example.com/a.jpg");
});

test("other servers have the bucket in the path", () => {
  const address = readAddress("s3://cams/x", "https://minio.example:9000/", {});
  expect(address).toMatchObject({ prefix: "x/", region: "us-east-1" });
  expect(urlOf(address, "x/a+b.jpg")).toBe("https://minio.example:9000/cams/x/a%2Bb.jpg");
});

test("what names no bucket, or no URL, is refused", () => {
  for (const wrong of ["cams", "s3://", "s3://C", "https://a/b", "s3://cams/../x", "s3://cams/a//b"])
    expect(() => readAddress(wrong, undefined, environment), wrong).toThrow("--to");
  expect(() => readAddress("s3://cams", "minio:9000", environment)).toThrow("--endpoint");
});
