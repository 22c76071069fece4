-- Words everything of one language in one run: for each task its citations and list in the task's style.
local text = pandoc.utils.stringify

function Pandoc(doc)
  local answers = pandoc.Blocks{}
  for _, task in ipairs(doc.meta.tasks) do
    local meta = {
      lang = doc.meta.lang,
      nocite = doc.meta.nocite,
      csl = text(task.csl),
      references = doc.meta.lists[text(task.references)],
      ["link-citations"] = true,
    }
    local blocks = task.citations and doc.blocks or pandoc.Blocks{}
    local worded = pandoc.utils.citeproc(pandoc.Pandoc(blocks, meta))
    answers:insert(pandoc.Div(worded.blocks, {id = text(task.name)}))
  end
  return pandoc.Pandoc(answers)
end
