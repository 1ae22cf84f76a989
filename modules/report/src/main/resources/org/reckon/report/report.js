'use strict';
(() => {
  const FIELDS = ['kind', 'type', 'source', 'place', 'status'];
  const PAGED_ABOVE = 2000, PAGE = 500;
  const form = document.getElementById('filters');
  if (!form) return;
  const search = document.getElementById('search'), shown = document.getElementById('shown');
  const more = document.getElementById('more');
  const number = n => n.toLocaleString('en-US');
  const cards = Array.from(document.querySelectorAll('article.fact'), element => {
    const card = { element, text: null };
    for (const field of FIELDS) card[field] = (element.dataset[field] || '').split('\n').filter(Boolean);
    return card;
  });
  const sections = Array.from(document.querySelectorAll('section.kind'), element => ({ element, cards: element.getElementsByTagName('article') }));
  let limit = PAGE;

  for (const field of FIELDS) {
    const select = form.elements[field], counts = new Map();
    for (const card of cards) for (const value of card[field]) counts.set(value, (counts.get(value) || 0) + 1);
    const values = Array.from(counts.keys());
    const withCount = (label, value) => label + ' (' + number(counts.get(value)) + ')';
    for (const option of Array.from(select.options).slice(1)) {
      if (counts.has(option.value)) option.text = withCount(option.text, option.value);
      else option.remove();
    }
    const known = new Set(Array.from(select.options, option => option.value));
    values.sort((a, b) => a.localeCompare(b, 'en'));
    for (const value of values) if (!known.has(value)) select.add(new Option(withCount(value, value), value));
    select.disabled = values.length === 0;
  }

  function matches(card, words) {
    for (const field of FIELDS) {
      const wanted = form.elements[field].value;
      if (wanted && !card[field].includes(wanted)) return false;
    }
    if (words.length === 0) return true;
    if (card.text === null) card.text = card.element.textContent.toLowerCase().replace(/\s+/g, ' ');
    return words.every(word => card.text.includes(word));
  }

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = cards.filter(card => matches(card, words));
    const most = found.length > PAGED_ABOVE ? limit : found.length;
    const drawn = new Set(found.slice(0, most));
    for (const card of cards) {
      const hidden = !drawn.has(card);
      if (card.element.hidden !== hidden) card.element.hidden = hidden;
    }
    for (const section of sections) section.element.hidden = !Array.from(section.cards).some(card => !card.hidden);
    const text = number(found.length) + ' of ' + number(cards.length) + (cards.length === 1 ? ' fact' : ' facts')
      + (drawn.size < found.length ? ', the first ' + number(drawn.size) + ' shown' : '');
    if (shown.textContent !== text) shown.textContent = text;
    more.hidden = drawn.size === found.length;
    document.getElementById('nothing').hidden = found.length > 0;
  }

  function state() {
    const parameters = new URLSearchParams();
    for (const field of FIELDS) if (form.elements[field].value) parameters.set(field, form.elements[field].value);
    if (search.value.trim()) parameters.set('search', search.value.trim());
    return parameters.toString();
  }

  function changed() {
    limit = PAGE;
    apply();
    try {
      history.replaceState(null, '', '#' + (state() ? '?' + state() : ''));
    } catch (e) { /* the page works without */ }
  }

  function reset() {
    for (const field of FIELDS) form.elements[field].value = '';
    search.value = '';
    limit = PAGE;
  }

  function open(target) {
    const card = target.closest('article.fact');
    const section = target.matches('section.kind') ? target : null;
    if ((card && card.hidden) || (section && section.hidden)) {
      reset();
      limit = Math.max(PAGE, cards.findIndex(other => card ? other.element === card : section.contains(other.element)) + 1);
      apply();
    }
    if (target.matches('article.fact')) target.querySelector('details').open = true;
    for (let around = target.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
    target.scrollIntoView();
  }

  function follow() {
    if (location.hash.startsWith('#?')) {
      const parameters = new URLSearchParams(location.hash.slice(2));
      reset();
      for (const field of FIELDS) {
        form.elements[field].value = parameters.get(field) || '';
        if (form.elements[field].selectedIndex < 0) form.elements[field].value = '';
      }
      search.value = parameters.get('search') || '';
      apply();
      return;
    }
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) { /* no id */ }
    if (target) open(target);
  }

  let waiting = 0;
  search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(changed, 120); });
  search.addEventListener('keydown', event => { if (event.key === 'Escape') { search.value = ''; changed(); } });
  form.addEventListener('change', event => { if (event.target !== search) changed(); });
  form.addEventListener('submit', event => { event.preventDefault(); changed(); });
  document.getElementById('reset').addEventListener('click', () => { reset(); changed(); search.focus(); });
  more.addEventListener('click', () => {
    const next = cards.find((card, i) => i > 0 && card.element.hidden && matches(card, search.value.toLowerCase().split(/\s+/).filter(Boolean)));
    limit += PAGE;
    apply();
    if (next) next.element.querySelector('summary').focus();
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, select, textarea')) {
      event.preventDefault();
      search.focus();
    }
  });
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) { event.preventDefault(); follow(); }
  });
  window.addEventListener('hashchange', follow);
  form.hidden = false;
  apply();
  follow();
})();
