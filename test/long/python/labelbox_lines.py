"""Reads lines for Labelbox with its own package, and prints what each annotation is to it."""
import json, sys

from labelbox.data.annotation_types import Line, Mask, Point, Polygon, Rectangle, TextEntity
from labelbox.data.serialization import NDJsonConverter


def value(annotation):
    shape = annotation.value
    if isinstance(shape, Rectangle):
        return [shape.start.x, shape.start.y, shape.end.x, shape.end.y]
    if isinstance(shape, Polygon) or isinstance(shape, Line):
        return [[point.x, point.y] for point in shape.points]
    if isinstance(shape, Point):
        return [shape.x, shape.y]
    if isinstance(shape, TextEntity):
        return [shape.start, shape.end]
    if isinstance(shape, Mask):
        return shape.draw(color=1).astype(int).flatten().tolist()
    if hasattr(shape, "source"):
        return [shape.type.value, str(shape.source._uuid), str(shape.target._uuid)]
    return answer(shape.answer)


def answer(given):
    if isinstance(given, str):
        return given
    if isinstance(given, list):
        return [answer(chosen) for chosen in given]
    return {given.name: answers(given.classifications)}


def answers(classifications):
    return {own.name: answer(own.value.answer) for own in classifications or []}


def read(path):
    found = []
    for label in NDJsonConverter.deserialize([json.loads(line) for line in open(path, encoding="utf-8")]):
        for annotation in label.annotations:
            found.append(
                {
                    "row": label.data.global_key,
                    "uuid": str((annotation.extra or {}).get("uuid") or ""),
                    "name": annotation.name,
                    "value": value(annotation),
                    "answers": answers(getattr(annotation, "classifications", None)),
                    "frame": getattr(annotation, "frame", None),
                    "segment": getattr(annotation, "segment_index", None),
                }
            )
    return found


print(json.dumps([read(path) for path in sys.argv[1:]]))
