(function () {
  "use strict";
  var doc = document;
  function all(where, what) { return Array.prototype.slice.call(where.querySelectorAll(what)); }

  // Open what a link leads into.
  function reveal() {
    var target = location.hash ? doc.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target) { return; }
    var fold = target.closest("details");
    while (fold) { fold.open = true; fold = fold.parentElement.closest("details"); }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  // A timeline that does not fit shows the last days before its as-of line first.
  all(doc, ".timeline").forEach(function (line) {
    line.parentElement.scrollLeft = Number(line.dataset.now) + line.firstElementChild.offsetWidth + 30 - line.parentElement.clientWidth;
  });

  // Sort a table by a column of numbers.
  all(doc, "th[data-sort]").forEach(function (head) {
    var button = doc.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var at = Array.prototype.indexOf.call(head.parentNode.children, head);
      var body = head.closest("table").tBodies[0];
      var falling = head.getAttribute("aria-sort") !== "descending";
      all(head.parentNode, "th").forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      function value(row) { var v = row.children[at].getAttribute("data-v"); return v === null ? -Infinity : Number(v); }
      all(body, ":scope > tr").sort(function (a, b) { return falling ? value(b) - value(a) : value(a) - value(b); })
        .forEach(function (row) { body.appendChild(row); });
    });
  });

  // Say what stands behind a link when it is pointed at.
  var tip = null;
  function hide() { if (tip) { tip.remove(); tip = null; } }
  function show(link) {
    hide();
    var target = doc.getElementById(link.getAttribute("href").slice(1));
    var say = target ? target.querySelector(".say") : null;
    if (!say) { return; }
    if (target.contains(link)) { return; }
    tip = doc.createElement("div");
    tip.className = "tip";
    tip.textContent = say.textContent;
    doc.body.appendChild(tip);
    var box = link.getBoundingClientRect();
    tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = (box.bottom + tip.offsetHeight + 12 > innerHeight ? box.top - tip.offsetHeight - 6 : box.bottom + 6) + "px";
  }
  all(doc, "main a[href^='#']").forEach(function (link) {
    if (link.namespaceURI.indexOf("svg") >= 0) { return; }
    link.addEventListener("mouseenter", function () { show(link); });
    link.addEventListener("mouseleave", hide);
    link.addEventListener("focus", function () { show(link); });
    link.addEventListener("blur", hide);
  });

  // Unfold everything at once; paper shows what is unfolded when it is printed.
  var folds = all(doc, "main details");
  var contents = doc.querySelector(".contents details");
  if (folds.length) {
    var tools = doc.createElement("p");
    var button = doc.createElement("button");
    tools.className = "tools";
    button.type = "button";
    button.textContent = "Unfold everything";
    button.addEventListener("click", function () {
      var open = button.textContent.charAt(0) === "U";
      folds.forEach(function (fold) { fold.open = open; });
      button.textContent = open ? "Fold everything" : "Unfold everything";
    });
    tools.appendChild(button);
    contents.appendChild(tools);
  }
  if (innerWidth - 760 !== Math.abs(innerWidth - 760)) { contents.open = false; }
})();
