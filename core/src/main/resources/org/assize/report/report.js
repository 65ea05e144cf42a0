(function () {
  "use strict";
  var form = document.querySelector("form.search");
  var query = document.getElementById("query");
  var hits = document.getElementById("hits");
  var openAll = document.getElementById("open-all");
  var entries = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var sections = Array.prototype.slice.call(document.querySelectorAll("details"));
  var texts = null;
  var openBefore = null;

  function textsOf() {
    texts = texts || entries.map(function (entry) {
      var rule = entry.closest("details.rule");
      var name = rule ? rule.querySelector("summary").textContent : "";
      return (name + " " + entry.textContent).toLowerCase();
    });
    return texts;
  }

  function search() {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      entries.forEach(function (entry) { entry.classList.remove("absent"); });
      sections.forEach(function (section, index) {
        section.classList.remove("absent");
        if (openBefore) { section.open = openBefore[index]; }
      });
      openBefore = null;
      hits.textContent = "";
      return;
    }
    openBefore = openBefore || sections.map(function (section) { return section.open; });
    var found = 0;
    var withHits = new Set();
    textsOf().forEach(function (text, index) {
      var hit = words.every(function (word) { return text.indexOf(word) >= 0; });
      entries[index].classList.toggle("absent", !hit);
      if (hit) {
        found++;
        for (var section = entries[index].closest("details"); section; section = section.parentElement.closest("details")) {
          withHits.add(section);
        }
      }
    });
    sections.forEach(function (section) {
      var hit = withHits.has(section);
      section.open = hit;
      section.classList.toggle("absent", !hit && section.querySelector(".finding") !== null);
    });
    hits.textContent = found === 1 ? "1 entry found" : found + " entries found";
  }

  var waiting = 0;
  query.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  openAll.addEventListener("click", function () {
    var open = openAll.textContent === "Open all";
    sections.forEach(function (section) { section.open = open; });
    openAll.textContent = open ? "Close all" : "Open all";
  });
  window.addEventListener("beforeprint", function () { sections.forEach(function (section) { section.open = true; }); });
  form.hidden = false;
}());
