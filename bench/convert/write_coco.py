"""Converts an export to COCO as a script written for it would: line by line, no checks, one dump at the end."""
import json, re, sys, time

start = time.time()
images, annotations, categories = [], [], {}
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        asset = json.loads(line)
        image_id = len(images) + 1
        size = asset["metadata"]
        images.append({"id": image_id, "file_name": asset["externalId"], "width": size["width"], "height": size["height"]})
        for tool in asset["task"]["tools"]:
            box = tool["bounding-box"]
            category_id = categories.setdefault(tool["title"], len(categories) + 1)
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": image_id,
                    "category_id": category_id,
                    "bbox": [box["x"], box["y"], box["width"], box["height"]],
                    "area": box["width"] * box["height"],
                    "segmentation": [],
                    "iscrowd": 0,
                }
            )
named = [{"id": number, "name": name} for name, number in categories.items()]
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump({"categories": named, "images": images, "annotations": annotations}, file)
memory = int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) / 1000
print(json.dumps({"seconds": time.time() - start, "memory": memory}))
