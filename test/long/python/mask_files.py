"""Reads the files of masks in a folder, and writes others there, with Pillow and pynrrd.

Usage: mask_files.py FOLDER. Prints, as JSON, what is in `ours-*` as it reads it, and in `theirs-*` as it wrote it: the bytes of
pixels as red, green, blue and alpha, of grey pixels of 16 bits in the order of this machine, or of voxels.
"""

import base64
import json
import pathlib
import sys

import nrrd
import numpy
from PIL import Image

folder = pathlib.Path(sys.argv[1])
random = numpy.random.default_rng(7)


def text(array):
    return base64.b64encode(numpy.ascontiguousarray(array).tobytes()).decode("ascii")


def pixels(path):
    with Image.open(path) as image:
        deep = image.mode.startswith("I")
        return text(numpy.asarray(image).astype(numpy.uint16)) if deep else text(numpy.asarray(image.convert("RGBA")))


def voxels(path):
    data, header = nrrd.read(str(path), index_order="C")
    return {"voxels": text(data), "sizes": [int(size) for size in header["sizes"]], "name": header.get("Segment0_Name")}


def picture(mode, shape):
    if mode == "1":
        return Image.fromarray(random.integers(0, 2, shape).astype(bool))
    if mode == "P":
        image = Image.fromarray(random.integers(0, 3, shape).astype(numpy.uint8), "P")
        image.putpalette([0, 0, 0, 30, 120, 0, 0, 100, 255])
        return image
    if mode == "I;16":
        return Image.fromarray(random.integers(0, 65536, shape).astype(numpy.uint16))
    channels = len(mode)
    values = random.integers(0, 256, (*shape, channels) if channels > 1 else shape).astype(numpy.uint8)
    return Image.fromarray(values, mode)


for number, (mode, options) in enumerate([
    ("1", {}), ("L", {}), ("L", {"transparency": 3}), ("P", {}), ("P", {"transparency": 0}), ("P", {"bits": 2}),
    ("P", {"bits": 8, "transparency": b"\x00\x80\xff"}), ("LA", {}), ("RGB", {}), ("RGBA", {"optimize": True}), ("I;16", {}),
]):
    for shape in [(1, 1), (7, 13), (64, 65)]:
        picture(mode, shape).save(folder / f"theirs-{number}-{shape[0]}.png", **options)

for encoding in ["raw", "gzip"]:
    for shape in [(1, 1, 1), (3, 5, 7)]:
        data = random.integers(0, 256, shape).astype(numpy.uint8)
        header = {"encoding": encoding, "space": "left-posterior-superior", "Segment0_Name": "Lung: left"}
        path = folder / f"theirs-{encoding}-{shape[0]}.seg.nrrd"
        nrrd.write(str(path), data, header, index_order="C")

print(json.dumps({
    **{path.name: pixels(path) for path in folder.glob("*.png")},
    **{path.name: voxels(path) for path in folder.glob("*.nrrd")},
}))
