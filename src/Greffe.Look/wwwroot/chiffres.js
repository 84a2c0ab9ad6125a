// Draws each chart over the table that stands in the page. Without this script the sentence and the table are the page.
"use strict";

const style = getComputedStyle(document.documentElement);
const colour = name => style.getPropertyValue(name).trim();

for (const figure of document.querySelectorAll("figure.chart[data-shape]")) {
  const rows = [...figure.querySelectorAll("tbody tr[data-value]")];
  if (rows.length === 0 || typeof echarts === "undefined") continue;
  const place = figure.querySelector(".drawing");
  const line = figure.dataset.shape === "line";
  place.hidden = false;
  place.classList.toggle("bars", !line);
  if (!line) place.style.height = `${rows.length * 32 + 24}px`;
  const chart = echarts.init(place, null, { renderer: "canvas" });
  const narrow = () => place.clientWidth < 520;
  const text = { color: colour("--ink"), fontFamily: colour("--sans"), fontSize: 14 };
  const draw = () => {
    const values = rows.map((row, at) => ({
      value: Number(row.dataset.value),
      label: { show: !line || at === rows.length - 1 || at === 0, formatter: row.dataset.text, position: line ? "top" : "right", ...text, fontWeight: "bold" },
      itemStyle: row.dataset.highlight === undefined ? {} : { color: colour("--ink"), decal: { symbol: "none" } },
    }));
    const names = rows.map(row => row.dataset.name);
    const categories = {
      type: "category", data: names, inverse: !line, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("--line-strong") } },
      axisLabel: line ? { ...text, interval: "auto", hideOverlap: true } : { ...text, interval: 0, width: narrow() ? 120 : 260, overflow: narrow() ? "break" : "truncate", ...(narrow() ? { fontSize: 12 } : {}) },
    };
    const scale = { type: "value", splitNumber: 3, axisLabel: { show: line, ...text, formatter: value => value.toLocaleString("fr-FR") }, splitLine: { show: line, lineStyle: { color: colour("--line") } } };
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: figure.querySelector("figcaption").textContent.trim() }, decal: { show: !line, decals: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: colour("--sheet") } } },
      grid: { left: line ? 24 : 8, right: line ? 64 : 96, top: 32, bottom: 8, outerBoundsMode: "same", containLabel: true },
      xAxis: line ? categories : scale, yAxis: line ? scale : categories,
      series: [{ type: line ? "line" : "bar", data: values, symbol: "circle", symbolSize: 8, barWidth: 18, color: colour("--accent"), lineStyle: { width: 2 } }],
    }, true);
  };
  draw();
  new ResizeObserver(() => { chart.resize(); draw(); }).observe(place);
  const picture = figure.querySelector("button[data-png]");
  if (picture) {
    picture.hidden = false;
    picture.addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colour("--sheet") });
      link.download = `${picture.dataset.png}.png`;
      link.click();
    });
  }
}
