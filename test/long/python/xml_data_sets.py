"""Reads data sets with datumaro, and prints what it finds: `cvat` or `voc`, the folder, and one for the same data set as it writes
it. Of `voc`, lxml checks the layout first."""
import json, os, sys

from datumaro.components.annotation import AnnotationType
from datumaro.components.dataset import Dataset
from lxml import etree

format, folder, again = sys.argv[1:]
if format == "voc":
    dtd = etree.DTD(os.path.join(os.path.dirname(os.path.abspath(__file__)), "voc_layout.dtd"))
    for parent, _, files in os.walk(os.path.join(folder, "Annotations")):
        for file in files:
            tree = etree.parse(os.path.join(parent, file))
            dtd.assertValid(tree)
            assert tree.find("filename").text.rsplit(".", 1)[0].endswith(file.rsplit(".", 1)[0])
            for number in tree.iter("xmin", "ymin", "xmax", "ymax", "width", "height", "depth"):
                int(number.text)

options = {"coordinate_mode": "voc-one-based"} if format == "voc" else {}
dataset = Dataset.import_from(folder, format, **options)
dataset.export(again, "cvat" if format == "cvat" else "voc_detection")
labels = dataset.categories()[AnnotationType.label]


def found(annotation):
    shape = {"type": annotation.type.name, "group": annotation.group, "attributes": annotation.attributes}
    if annotation.label is not None:
        shape["label"] = labels[annotation.label].name
    if annotation.type == AnnotationType.mask:
        shape["pixels"] = ["".join(str(int(pixel)) for pixel in row) for row in annotation.image]
    elif annotation.type == AnnotationType.bbox:
        x, y, width, height = annotation.get_bbox()
        shape["points"] = [x, y, x + width, y, x + width, y + height, x, y + height]
    elif annotation.type == AnnotationType.rotated_bbox:
        shape["points"] = [number for point in annotation.as_polygon() for number in point]
    elif annotation.type != AnnotationType.label:
        shape["points"] = list(annotation.points)
    return shape


print(
    json.dumps(
        {
            "labels": [label.name for label in labels],
            "items": [
                {
                    "id": item.id,
                    "subset": item.subset,
                    "size": item.media and item.media.size,
                    "annotations": [found(annotation) for annotation in item.annotations],
                }
                for item in dataset
            ],
        },
        default=float,
    )
)
