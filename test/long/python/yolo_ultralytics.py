"""Reads data sets for YOLO as Ultralytics trains with them, and prints the labels of each picture that it takes."""
import json, pathlib, sys

from PIL import Image
from ultralytics.data import YOLODataset
from ultralytics.data.utils import check_det_dataset


def read(root, task):
    for line in open(root / "pictures.ndjson", encoding="utf-8"):
        picture = json.loads(line)
        path = root / picture["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (picture["width"], picture["height"])).save(path)
    data = check_det_dataset(str(root / "data.yaml"), autodownload=False)
    found = {}
    for split in ("train", "val"):
        dataset = YOLODataset(img_path=data[split], data=data, task=task, augment=False, imgsz=32)
        for label in dataset.labels:
            name = str(pathlib.Path(label["im_file"]).relative_to(root))
            found[name] = {
                "classes": [int(number) for [number] in label["cls"].tolist()],
                "boxes": label["bboxes"].tolist(),
                "outlines": [outline.tolist() for outline in label["segments"]],
                "keypoints": None if label["keypoints"] is None else label["keypoints"].tolist(),
            }
    return {"names": list(data["names"].values()), "pictures": found}


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1]).resolve()
    (root / "found.json").write_text(json.dumps({task: read(root / task, task) for task in sys.argv[2:]}))
