// The tables of an experiment and their foreign keys, laid out by dagre and drawn as SVG.
import {json} from 'ui/api';

const SVG = 'http://www.w3.org/2000/svg';
const NODE = {height: 62, head: 30, letter: 8.2, padding: 28, least: 150};
const number = new Intl.NumberFormat('en');

function element(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function layout({nodes, edges}) {
  const graph = new dagre.graphlib.Graph({multigraph: true});
  graph.setGraph({rankdir: 'LR', nodesep: 28, ranksep: 90, marginx: 8, marginy: 8});
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) {
    graph.setNode(node.name, {width: Math.max(NODE.least, node.name.length * NODE.letter + NODE.padding), height: NODE.height, node});
  }
  edges.forEach((edge, i) => {
    const label = edge.source_columns.join(', ');
    graph.setEdge(edge.source, edge.target, {label, width: label.length * 6.5, height: 14}, String(i));
  });
  dagre.layout(graph);
  return graph;
}

function drawNode({x, y, width, height, node}, experiment) {
  const left = x - width / 2;
  const top = y - height / 2;
  const link = element('a', {href: `/experiments/${encodeURIComponent(experiment)}#table-${node.name}`, class: 'node'},
      element('rect', {x: left, y: top, width, height, rx: 7}),
      element('path', {class: 'head', d: `M${left + 1} ${top + NODE.head}V${top + 7}q0-6 6-6H${left + width - 7}q6 0 6 6V${top + NODE.head}z`}),
      element('text', {class: 'name', x, y: top + 20, 'text-anchor': 'middle'}, node.name),
      element('text', {class: 'count', x, y: top + 49, 'text-anchor': 'middle'},
          `${number.format(node.row_count)} of ${number.format(node.target_rows)} rows`));
  return link;
}

function drawEdge(edge, label) {
  const [first, ...rest] = edge.points;
  const path = rest.map(({x, y}) => `L${x} ${y}`).join('');
  const drawn = [element('path', {class: 'edge', d: `M${first.x} ${first.y}${path}`, 'marker-end': 'url(#arrow)'})];
  if (edge.x !== undefined) {
    drawn.push(element('text', {class: 'key-name', x: edge.x, y: edge.y - 4, 'text-anchor': 'middle'}, label));
  }
  return drawn;
}

const place = document.getElementById('diagram');
try {
  const experiment = place.dataset.experiment;
  const lineage = await json('GET', `/api/experiments/${encodeURIComponent(experiment)}/lineage`);
  const graph = layout(lineage);
  const {width, height} = graph.graph();
  const arrow = element('marker', {id: 'arrow', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse'},
      element('path', {class: 'arrow', d: 'M0 0 8 4 0 8z'}));
  place.replaceChildren(element('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Tables and foreign keys'},
      element('defs', {}, arrow),
      ...graph.edges().flatMap(edge => drawEdge(graph.edge(edge), graph.edge(edge).label)),
      ...graph.nodes().map(name => drawNode(graph.node(name), experiment))));
} catch (error) {
  place.textContent = 'The diagram cannot be drawn: ' + error.message;
}
