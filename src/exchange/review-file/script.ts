/**
 * The script of the review file. What a reviewer changes goes into the page's own data at once, so that each way of saving the page keeps
 * it; the button saves a copy of the page, which is what is sent back. It has no network to reach: the policy forbids it.
 */
export const script = `
'use strict';
const data = document.getElementById('padanan-edits');
const saved = JSON.parse(data.textContent);
const rows = new Map(saved.rows.map((row) => [row.path + '\\n' + row.unit, row]));
const name = document.getElementById('reviewer');
const status = document.querySelector('[role=status]');
let dirty = false;
const show = () => {
  const count = rows.size + (rows.size === 1 ? ' sentence changed' : ' sentences changed');
  status.textContent = rows.size === 0 ? 'Nothing changed yet' : count + (dirty ? ', not saved yet' : ', saved');
};
const keep = () => {
  const text = JSON.stringify({ ...saved, reviewer: name.value.trim(), rows: [...rows.values()] });
  data.textContent = text.replace(/</g, '\\\\u003c');
  name.setAttribute('value', name.value);
  dirty = true;
  show();
};
const changed = (row) => {
  const { path } = row.closest('section').dataset;
  const { unit, key } = row.dataset;
  const text = (selector) => row.querySelector(selector).textContent;
  const comment = row.querySelector('textarea');
  const state = row.querySelector('select');
  comment.textContent = comment.value;
  for (const option of state.options) option.toggleAttribute('selected', option.selected);
  row.classList.add('edited');
  rows.set(path + '\\n' + unit, { path, unit, key, source: text('.source'), target: text('.target'), state: state.value, comment: comment.value, changed: new Date().toISOString() });
  keep();
};
for (const target of document.querySelectorAll('.target')) {
  target.setAttribute('contenteditable', 'plaintext-only');
  if (target.contentEditable !== 'plaintext-only') target.setAttribute('contenteditable', 'true');
}
// The highlights were made for the text as it was sent. Taken away before the first change, they leave no markup for the browser to keep.
const flatten = (target) => {
  const chosen = getSelection();
  const place = (node, offset) => {
    const before = document.createRange();
    before.setStart(target, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const inside = chosen.rangeCount > 0 && target.contains(chosen.anchorNode) && target.contains(chosen.focusNode);
  const ends = inside ? [place(chosen.anchorNode, chosen.anchorOffset), place(chosen.focusNode, chosen.focusOffset)] : [];
  target.textContent = target.textContent;
  const node = target.firstChild;
  if (inside && node) chosen.setBaseAndExtent(node, ends[0], node, ends[1]);
};
document.addEventListener('beforeinput', (event) => {
  const target = event.target.closest('.target');
  if (target && target.querySelector('mark')) flatten(target);
});
document.addEventListener('input', (event) => {
  const row = event.target.closest('tr');
  if (row) changed(row);
  else if (event.target === name) keep();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.closest('.target')) return;
  event.preventDefault();
  if (event.shiftKey) document.execCommand('insertText', false, '\\n');
});
document.addEventListener('paste', (event) => {
  if (!event.target.closest('.target')) return;
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
});
document.getElementById('save').addEventListener('click', () => {
  const html = '<!doctype html>\\n' + document.documentElement.outerHTML;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = decodeURIComponent(location.pathname.split('/').pop() || 'review.html');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  dirty = false;
  show();
});
addEventListener('beforeunload', (event) => { if (dirty) event.preventDefault(); });
show();
`
