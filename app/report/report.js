// Filters, sorts and searches what the page already holds; without it everything is simply shown.
(function () {
  "use strict";
  const form = document.querySelector("form.controls");
  if (!form) return;
  const list = document.getElementById("list");
  const count = form.querySelector(".count");
  const cards = Array.from(list.querySelectorAll(".finding"));
  const texts = new Map(cards.map((card) => [card, card.textContent.toLowerCase().replace(/\s+/g, " ")]));
  const fields = ["kind", "state", "status", "theme", "document", "entity"];
  // Two documents, "1 4", that a cell of the matrix stands for; "" for all.
  let pair = "";
  form.hidden = false;

  // Numbers of documents and entities stand in a list, "1 4"; everything else is one word.
  function has(card, field, value) {
    return !value || card.dataset[field].split(" ").includes(value);
  }

  function shown(card, words) {
    const between = !pair || Array.from(new Set(card.dataset.document.split(" "))).sort((a, b) => a - b).join(" ") === pair;
    return between && fields.every((field) => !form.elements[field] || has(card, field, form.elements[field].value)) &&
      words.every((word) => texts.get(card).includes(word));
  }

  const rank = (card) => Number(card.dataset.rank);
  const orders = {
    score: (a, b) => rank(a) - rank(b),
    newest: (a, b) => b.dataset.date.localeCompare(a.dataset.date) || rank(a) - rank(b),
    oldest: (a, b) => (a.dataset.date || "9").localeCompare(b.dataset.date || "9") || rank(a) - rank(b),
    theme: (a, b) => a.dataset.theme.localeCompare(b.dataset.theme) || rank(a) - rank(b),
  };

  function filter() {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const card of cards) {
      card.hidden = !shown(card, words);
      if (!card.hidden) ++left;
    }
    count.textContent = left === cards.length ? "All " + left + " findings" : left + " of " + cards.length + " findings";
    if (pair) count.textContent += " (document" + (pair.includes(" ") ? "s " : " ") + pair.replace(" ", " and ") + " alone)";
  }

  function sort() {
    cards.sort(orders[form.elements.sort.value]);
    list.append(...cards);
  }

  function show_pair(documents) {
    form.reset();
    pair = documents;
    setTimeout(() => {  // after the filter has run
      filter();
      document.getElementById("findings").scrollIntoView();
    });
  }

  // The finding a link leads to must not be filtered away.
  function reveal() {
    const card = document.getElementById(location.hash.slice(1));
    if (!card || !card.hidden) return;
    form.reset();
    setTimeout(() => card.scrollIntoView());  // after the filter has run
  }

  function step(forward) {
    const open = cards.filter((card) => !card.hidden);
    const at = open.indexOf(document.activeElement && document.activeElement.closest(".finding"));
    const next = open[Math.min(Math.max(at + (forward ? 1 : -1), 0), open.length - 1)];
    if (next) next.querySelector(".number").focus();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  form.elements.sort.addEventListener("change", sort);
  form.addEventListener("reset", () => { pair = ""; setTimeout(() => { sort(); filter(); }); });
  window.addEventListener("hashchange", reveal);
  for (const cell of document.querySelectorAll("[data-pair]"))
    cell.addEventListener("click", (event) => {
      event.preventDefault();
      show_pair(cell.dataset.pair);
    });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") form.elements.text.focus();
    else if (event.key === "n" || event.key === "p") step(event.key === "n");
    else return;
    event.preventDefault();
  });
  // On paper nothing unfolds.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll(".finding details:not([open])"));
    for (const one of folded) one.open = true;
  });
  window.addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
  filter();
})();
