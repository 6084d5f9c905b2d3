import { invalid } from "../../../http/failure.ts";
import { array, object, objectId, text } from "../../../http/input.ts";
import { type Handler, projectOf } from "../call.ts";
import { projectView } from "../views.ts";

export const setBatches: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const tags = array(call.body.tags, "tags").map((item, i) => {
    const given = object(item, `tags/${i}`);
    const name = text(given.name, `tags/${i}/name`);
    if (given._id === undefined) return { _id: call.ids.objectId(), name };
    const _id = objectId(given._id, `tags/${i}/_id`);
    if (!project.tags.some((tag) => tag._id === _id)) throw invalid("tag", _id);
    return { _id, name };
  });
  const kept = new Set(tags.map((tag) => tag._id));
  const isGone = project.tags.some((tag) => !kept.has(tag._id));
  if (isGone) for (const asset of project.assets) asset.tags = asset.tags.filter((id) => kept.has(id));
  project.tags = tags;
  project.revision++;
  return { project: projectView(project, call, project.user) };
};

export const assignBatches: Handler = ({ store, body }) => {
  const tags = array(body.tags, "tags", 1).map((id, i) => objectId(id, `tags/${i}`));
  const known = new Set([...store.projects.values()].flatMap((project) => project.tags.map((tag) => tag._id)));
  const unknown = tags.find((id) => !known.has(id));
  if (unknown !== undefined) throw invalid("tag", unknown);
  const ids = array(body.assets, "assets", 1).map((id, i) => objectId(id, `assets/${i}`));
  let assigned = 0;
  for (const id of new Set(ids)) {
    const asset = store.assets.get(id);
    if (!asset || !tags.every((tag) => asset.project.tags.some(({ _id }) => _id === tag))) continue;
    asset.tags = [...new Set([...asset.tags, ...tags])];
    assigned++;
  }
  return { assets: assigned };
};
