// Loaded before the page is drawn, so that nobody sees it flash. The choice is that of the documentation site.
const key = "hml-theme";

/** Storage may be closed to a page; then the choice holds for this visit. */
function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const { dataset } = document.documentElement;
dataset.theme = recall() ?? "";

addEventListener("DOMContentLoaded", () => {
  document.getElementById("theme")?.addEventListener("click", () => {
    const isDark = dataset.theme
      ? dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    dataset.theme = isDark ? "light" : "dark";
    try {
      localStorage.setItem(key, dataset.theme);
    } catch {
      return;
    }
  });
});
