// n and p move to the next and previous highlight; everything else works without script.
(() => {
  let at = -1;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "/") {
      const box = document.querySelector("input[type=search]");
      if (box) { box.focus(); event.preventDefault(); }
      return;
    }
    if (event.key !== "n" && event.key !== "p") return;
    const marks = [...document.querySelectorAll("main mark, main .figure, main a.verdict")];
    if (marks.length === 0) return;
    at = (at + (event.key === "n" ? 1 : marks.length - 1)) % marks.length;
    const mark = marks[at];
    if (!mark.hasAttribute("href")) mark.setAttribute("tabindex", "-1");
    mark.focus();
    mark.scrollIntoView({ block: "center" });
  });
})();
