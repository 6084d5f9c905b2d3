"""Converts an export to YOLO as a script written for it would: line by line, no checks, a file for each picture."""
import json, os, re, sys, time

start = time.time()
names, lists = {}, {"train": [], "val": []}
root = sys.argv[2]
with open(sys.argv[1], encoding="utf-8") as lines:
    for number, line in enumerate(lines):
        asset = json.loads(line)
        width, height = asset["metadata"]["width"], asset["metadata"]["height"]
        split = "val" if number % 5 == 0 else "train"
        rows = []
        for tool in asset["task"]["tools"]:
            box = tool["bounding-box"]
            left, top = max(0, box["x"]), max(0, box["y"])
            right, bottom = min(width, box["x"] + box["width"]), min(height, box["y"] + box["height"])
            class_id = names.setdefault(tool["title"], len(names))
            centre = ((left + right) / 2 / width, (top + bottom) / 2 / height)
            rows.append(f"{class_id} {centre[0]:.6f} {centre[1]:.6f} {(right - left) / width:.6f} {(bottom - top) / height:.6f}\n")
        stem = os.path.splitext(asset["externalId"])[0]
        path = os.path.join(root, "labels", split, f"{stem}.txt")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(rows)
        lists[split].append(f"./images/{split}/{asset['externalId']}\n")
for split, pictures in lists.items():
    with open(os.path.join(root, f"{split}.txt"), "w", encoding="utf-8") as file:
        file.writelines(pictures)
with open(os.path.join(root, "data.yaml"), "w", encoding="utf-8") as file:
    file.write("train: train.txt\nval: val.txt\nnames:\n" + "".join(f"  {number}: {name}\n" for name, number in names.items()))
memory = int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) / 1000
print(json.dumps({"seconds": time.time() - start, "memory": memory}))
