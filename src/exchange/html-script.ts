/** The page's script: marks the other half of the sentence and of the word under the pointer, and filters the articles. */
export const script = `
'use strict';
let lit = [];
const clear = () => { for (const e of lit) e.classList.remove('on'); lit = []; };
const light = (e) => { e.classList.add('on'); lit.push(e); };
document.addEventListener('mouseover', (event) => {
  clear();
  const sentence = event.target.closest('[data-u]');
  if (!sentence) return;
  const pair = [...sentence.closest('.row').querySelectorAll('[data-u="' + sentence.dataset.u + '"]')];
  pair.forEach(light);
  const word = event.target.closest('[data-l]');
  if (!word) return;
  const links = word.dataset.l.split(' ');
  for (const half of pair)
    for (const other of half.querySelectorAll('[data-l]'))
      if (other.dataset.l.split(' ').some((link) => links.includes(link))) light(other);
});
document.querySelector('input').addEventListener('input', (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const link of document.querySelectorAll('nav a')) {
    const article = document.getElementById(link.hash.slice(1));
    const hide = wanted !== '' && !article.textContent.toLowerCase().includes(wanted);
    link.hidden = hide;
    article.hidden = hide;
  }
});
`
