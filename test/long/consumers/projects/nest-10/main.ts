import "reflect-metadata";
import { Injectable, Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { roundTrip } from "./round-trip";

@Injectable()
export class Labelling {
  run() {
    return roundTrip();
  }
}

@Module({ providers: [Labelling] })
class AppModule {}

export async function main() {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ["error"] });
  await app.get(Labelling).run();
  await app.close();
}

if (require.main === module) void main();
