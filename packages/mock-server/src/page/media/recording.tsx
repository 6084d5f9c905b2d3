import { frameAtTime, timeOfFrame } from "@ango-hub/label-set/tracks";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Canvas } from "./canvas.tsx";
import { FileLink } from "./file-link.tsx";
import { entityLanes, lastOf, trackLanes } from "./lanes.ts";
import type { MediaProps } from "./picture.tsx";
import { Timeline } from "./timeline.tsx";
import { atFrame, videoTracks } from "./tracks.ts";

const seconds = (moment: number): string => `${Math.round(moment * 10) / 10} s`;
const frames = (moment: number): string => `${Math.round(moment)}`;

/** A sound, with its marked pieces over time. */
export function Sound({ shown: { asset }, objects, chosen }: MediaProps): JSX.Element {
  const player = useRef<HTMLAudioElement>(null);
  const { now, duration, isBroken } = usePlayer(player);
  const lanes = entityLanes(objects);
  const go = (moment: number): void => {
    if (player.current) player.current.currentTime = moment;
  };
  const { picked } = chosen;
  useEffect(() => {
    if (picked?.ner) go(picked.ner.start);
  }, [picked]);
  return (
    <div>
      {isBroken && <Broken url={asset.data} />}
      {/* biome-ignore lint/a11y/useMediaCaption: The recordings of a hub have no captions. */}
      <audio ref={player} controls preload="metadata" src={asset.data} aria-label={asset.externalId} />
      <Timeline
        lanes={lanes}
        length={Math.max(duration, lastOf(lanes)) || 1}
        now={now}
        write={seconds}
        go={go}
        chosen={chosen}
      />
    </div>
  );
}

/** A video, with its objects over it and over time. */
export function Video({ shown: { asset }, objects, chosen }: MediaProps): JSX.Element {
  const player = useRef<HTMLVideoElement>(null);
  const { now, duration, isBroken, size } = usePlayer(player);
  const { frameRate, width, height } = { width: size?.width ?? 640, height: size?.height ?? 360, ...asset.metadata };
  const tracks = useMemo(() => videoTracks(objects), [objects]);
  const lanes = trackLanes(tracks);
  const [still, setStill] = useState(0);
  // Without a rate, nobody knows at which frame the video is: whoever asks for one sees what was drawn there.
  const frame = frameRate ? frameAtTime(now, frameRate) : still;
  const go = (moment: number): void => {
    setStill(moment);
    if (player.current && frameRate) player.current.currentTime = timeOfFrame(moment, frameRate);
  };
  const { picked } = chosen;
  useEffect(() => {
    if (picked?.page !== undefined) go(picked.page);
  }, [picked]);
  return (
    <div>
      {isBroken && <Broken url={asset.data} />}
      {!frameRate && lanes.length > 0 && (
        <p class="note">The asset does not say its frame rate: choose a row to see where its objects are.</p>
      )}
      <Canvas
        name={asset.externalId}
        width={width}
        height={height}
        drawn={atFrame(tracks, frame)}
        chosen={chosen}
        isOperated
      >
        {/* biome-ignore lint/a11y/useMediaCaption: The recordings of a hub have no captions. */}
        <video ref={player} controls preload="auto" src={asset.data} aria-label={asset.externalId} />
      </Canvas>
      <p class="soft frame-number">Frame {frame}</p>
      <Timeline
        lanes={lanes}
        length={Math.max(duration * (frameRate ?? 0), lastOf(lanes)) || 1}
        now={frame}
        write={frames}
        go={go}
        chosen={chosen}
      />
    </div>
  );
}

function Broken({ url }: { url: string }): JSX.Element {
  return (
    <p class="note">
      This browser can't play <FileLink url={url}>{url}</FileLink>
    </p>
  );
}

interface Playing {
  now: number;
  duration: number;
  isBroken: boolean;
  size?: { width: number; height: number };
}

/** Follows a player. */
function usePlayer(player: { current: HTMLMediaElement | null }): Playing {
  const [playing, setPlaying] = useState<Playing>({ now: 0, duration: 0, isBroken: false });
  useEffect(() => {
    const media = player.current;
    if (!media) return;
    let next = 0;
    const look = (): void => {
      const { videoWidth: width = 0, videoHeight: height = 0 } = media as Partial<HTMLVideoElement>;
      setPlaying({
        now: media.currentTime,
        duration: Number.isFinite(media.duration) ? media.duration : 0,
        isBroken: media.error !== null,
        ...(width > 0 && height > 0 ? { size: { width, height } } : {}),
      });
      cancelAnimationFrame(next);
      if (!media.paused) next = requestAnimationFrame(look);
    };
    const events = ["loadedmetadata", "durationchange", "play", "pause", "seeked", "timeupdate", "error"];
    for (const event of events) media.addEventListener(event, look);
    look();
    return () => {
      cancelAnimationFrame(next);
      for (const event of events) media.removeEventListener(event, look);
    };
  }, [player]);
  return playing;
}
