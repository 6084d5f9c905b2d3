"""
Reads data sets for YOLO by the rules that Ultralytics documents, and with supervision, and prints the lines, boxes and classes of each
picture. What breaks a rule ends it.
"""
import json, pathlib, sys

import supervision
import yaml
from PIL import Image

tasks = {"detect": lambda count: count == 5, "segment": lambda count: count >= 7 and count % 2 == 1, "obb": lambda count: count == 9}


def label_path(picture):
    before, after = picture.rsplit("/images/", 1)
    return pathlib.Path(f"{before}/labels/{after}").with_suffix(".txt")


def read_rows(path, task, classes, keypoints):
    rows = [line.split() for line in path.read_text().splitlines()]
    fits = tasks.get(task) or (lambda count: count == 5 + keypoints[0] * keypoints[1])
    for row in rows:
        assert fits(len(row)), f"{path}: {len(row)} numbers"
        assert not any("e" in number for number in row), f"{path}: an exponent"
        assert 0 <= int(row[0]) < classes, f"{path}: class {row[0]}"
        # The third number of a keypoint is whether it is seen.
        places = [float(number) for at, number in enumerate(row[1:]) if task != "pose" or at < 4 or (at - 4) % 3 < 2]
        assert all(-0.01 <= place <= 1.01 for place in places), f"{path}: {row}"
    assert len(set(map(tuple, rows))) == len(rows), f"{path}: lines twice"
    return [[float(number) for number in row] for row in rows]


def read(root, task):
    data = yaml.safe_load((root / "data.yaml").read_text())
    names = [data["names"][number] for number in range(data["nc"])]
    found = {}
    for split in ("train", "val"):
        for line in (root / data[split]).read_text().splitlines():
            assert line.startswith("./"), line
            path = label_path(f"{root}/{line[2:]}")
            assert path.exists(), path
            found[line[2:]] = read_rows(path, task, len(names), data.get("kpt_shape"))
    seen = {}
    if task != "pose":
        for line in open(root / "pictures.ndjson", encoding="utf-8"):
            picture = json.loads(line)
            (root / picture["file"]).parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (picture["width"], picture["height"])).save(root / picture["file"])
        for folder in sorted({path.parent for path in root.glob("images/**/*.jpg")}):
            labels = str(folder).replace("/images/", "/labels/")
            pictures = supervision.DetectionDataset.from_yolo(str(folder), labels, str(root / "data.yaml"), is_obb=task == "obb")
            assert pictures.classes == names
            for path, _, detections in pictures:
                name = str(pathlib.Path(path).relative_to(root))
                seen[name] = {"boxes": detections.xyxy.tolist(), "classes": [int(number) for number in detections.class_id]}
    return {"names": names, "lines": found, "supervision": seen}


root = pathlib.Path(sys.argv[1]).resolve()
(root / "found.json").write_text(json.dumps({task: read(root / task, task) for task in sys.argv[2:]}))
