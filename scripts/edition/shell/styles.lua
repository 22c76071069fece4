-- Words a document once for each task: its citations and list in the task's language and style.
local text = pandoc.utils.stringify

function Pandoc(doc)
  local answers = pandoc.Blocks{}
  for _, task in ipairs(doc.meta.tasks) do
    local meta = {
      lang = task.lang,
      nocite = doc.meta.nocite,
      csl = text(task.csl),
      references = doc.meta.lists[text(task.references)],
      ["link-citations"] = true,
    }
    local worded = pandoc.utils.citeproc(pandoc.Pandoc(doc.blocks, meta))
    answers:insert(pandoc.Div(worded.blocks, {class = "task"}))
  end
  return pandoc.Pandoc(answers)
end
