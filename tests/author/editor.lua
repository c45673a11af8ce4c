-- A real client: Neovim opens a rulebook with a misspelt field, mends it, asks, jumps and renames. Run by tools/check-editor.
local program, file = vim.env.CHECKRULES, vim.env.RULEBOOK
local function expect(what, ok, got)
  if ok then return print('ok    ' .. what) end
  print('FAIL  ' .. what .. ': ' .. vim.inspect(got))
  vim.cmd('cquit')
end
local function replace(from, to)
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  for i, line in ipairs(lines) do lines[i] = line:gsub(from, to) end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
end
local function go(pattern) vim.fn.cursor(1, 1) vim.fn.search(pattern, 'c') end
local function ask(method)
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(), 10000)
  for _, answer in pairs(answers or {}) do return answer.result end
end

vim.o.swapfile = false
vim.cmd('edit ' .. file)
vim.lsp.buf_attach_client(0, vim.lsp.start_client({name = 'checkrules', cmd = {program, 'lsp'}, root_dir = vim.fn.fnamemodify(file, ':h')}))
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end)
local mistakes = vim.diagnostic.get(0)
expect('one mistake', #mistakes == 1, mistakes)
expect('under the word', vim.api.nvim_buf_get_text(0, mistakes[1].lnum, mistakes[1].col, mistakes[1].end_lnum, mistakes[1].end_col, {})[1] == 'destinaton', mistakes)
replace('destinaton', 'destination')
vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end)
expect('mended, none', #vim.diagnostic.get(0) == 0, vim.diagnostic.get(0))
go('luxury-good')
local hover = ask('textDocument/hover')
expect('hover', hover and hover.contents.value:find('luxury goods', 1, true), hover)
go('RU')
local proposals = ask('textDocument/completion')
expect('completion', proposals and #proposals.items > 100, proposals)
go('dear or')
vim.lsp.buf.definition()
vim.wait(10000, function() return vim.api.nvim_get_current_line():find('dear:', 1, true) ~= nil end)
expect('definition', vim.api.nvim_get_current_line():find('dear:', 1, true), vim.api.nvim_get_current_line())
vim.lsp.buf.rename('costly')
vim.wait(10000, function() return vim.fn.search('costly or', 'nw') > 0 end)
expect('rename', vim.fn.search('costly or', 'nw') > 0 and vim.fn.search('dear', 'nw') == 0, vim.api.nvim_buf_get_lines(0, 0, -1, false))
vim.cmd('qall!')
