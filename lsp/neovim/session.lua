-- Run by neovim.test.ts: an editing session with Neovim's own client (0.7, `vim.lsp.start_client`). What the editor saw
-- and what became of the text is written as JSON.
local server = vim.fn.json_decode(vim.env.HML_SERVER)
local report = {}
local name = "heart_rhythm.hml"
local buffer = vim.api.nvim_get_current_buf()

local client = vim.lsp.start_client({ name = "hml", cmd = server, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, client)

local function wait(what, condition)
  if not vim.wait(15000, condition, 20) then error("waited in vain for " .. what) end
end
local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") end
local function place(pattern, within)
  vim.fn.cursor(1, 1)
  local at = vim.fn.searchpos("\\V" .. pattern, "c")
  vim.fn.cursor(at[1], at[2] + (within or 0))
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params or vim.lsp.util.make_position_params(), 15000)
  local answer = answers and answers[client]
  return answer and answer.result
end

local ok, fault = pcall(function()
  wait("attaching", function() return vim.lsp.buf_is_attached(buffer, client) end)
  wait("diagnostics", function() return #vim.diagnostic.get(buffer) > 0 end)
  report.diagnostics = vim.tbl_map(function(one)
    return { code = one.code, line = one.lnum, source = one.source }
  end, vim.diagnostic.get(buffer))

  place("format: om", 8)
  report.completion = vim.tbl_map(function(one) return one.label end, ask("textDocument/completion").items)
  place('"hr_wrist.om"', 3)
  report.hover = ask("textDocument/hover").contents.value
  place("heart_rhythm.wrist", 15)
  vim.lsp.buf.definition()
  wait("the definition", function() return vim.fn.getline("."):match("variant wrist") ~= nil end)
  report.definition = vim.fn.getline(".")

  vim.lsp.buf.rename("watch")
  wait("the new name", function() return text():match("heart_rhythm.watch") ~= nil end)

  place("14355", 1)
  local range = vim.lsp.util.make_range_params()
  range.context = { diagnostics = {}, only = { "quickfix" } }
  local actions = ask("textDocument/codeAction", range)
  report.actions = vim.tbl_map(function(one) return one.title end, actions)
  for _, action in ipairs(actions) do
    if action.title == "Update from artifact" then
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    end
  end
  vim.lsp.buf.formatting_sync(nil, 15000)
  wait("no more diagnostics", function() return #vim.diagnostic.get(buffer) == 0 end)
  report.text = text()
end)
if not ok then
  report.fault = tostring(fault)
  report.left = vim.tbl_map(function(one) return one.code .. " " .. one.message end, vim.diagnostic.get(buffer))
  report.text = text()
end
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.HML_REPORT)
vim.lsp.stop_client(client)
vim.cmd("qall!")
