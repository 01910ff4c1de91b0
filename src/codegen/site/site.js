// Contents on a phone, light and dark, and search over titles. No library, no network: the index is a script.
const root = document.body.dataset.root;
const menu = document.getElementById("menu");
const navigation = document.getElementById("navigation");
const search = document.getElementById("search");
const results = document.getElementById("results");

menu.addEventListener("click", () => {
  const isOpen = navigation.classList.toggle("open");
  menu.setAttribute("aria-expanded", String(isOpen));
});
navigation.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });

document.getElementById("theme").addEventListener("click", () => {
  const { dataset } = document.documentElement;
  const isDark = dataset.theme
    ? dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  dataset.theme = isDark ? "light" : "dark";
  try {
    localStorage.setItem("hml-theme", dataset.theme);
  } catch {
    // Private windows and files may have no storage; then the choice holds for this page.
  }
});

/** Entries that hold every word: those that begin with the first word come first, then in the order of the site. */
function findTitles(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rank = ([title]) => (title.toLowerCase().startsWith(words[0]) ? 0 : 1);
  return globalThis.hmlSearchIndex
    .filter(([title, page]) => words.every((word) => `${title} ${page}`.toLowerCase().includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 30);
}

function showResults() {
  const found = findTitles(search.value);
  const items = found.map(([title, page, url]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + url;
    link.textContent = title;
    const where = document.createElement("small");
    where.textContent = page === title ? "" : page;
    link.append(where);
    item.append(link);
    return item;
  });
  if (items.length === 0 && search.value.trim()) {
    const item = document.createElement("li");
    item.textContent = "Nothing has that title.";
    items.push(item);
  }
  results.replaceChildren(...items);
  results.hidden = items.length === 0;
}

search.addEventListener("input", showResults);
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter") results.querySelector("a")?.click();
  if (event.key === "ArrowDown") results.querySelector("a")?.focus();
  if (event.key === "Escape") results.hidden = true;
});
results.addEventListener("click", () => {
  results.hidden = true;
});
document.addEventListener("click", (event) => {
  if (!event.target.closest(".search")) results.hidden = true;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input")) return;
  event.preventDefault();
  search.focus();
});
