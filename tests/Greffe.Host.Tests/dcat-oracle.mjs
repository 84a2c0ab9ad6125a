// Validates RDF files against the DCAT-AP shapes with an independent validator and independent parsers.
// node dcat-oracle.mjs MODULES SHAPES FILE…   prints {"FILE": {"conforms": bool, "statements": n, "results": ["focus path component", …]}}
// Made ready by: npm install --prefix artifacts/oracles rdf-validate-shacl@0.6.5 n3@2.13.12 jsonld-streaming-parser@5 rdfxml-streaming-parser@3
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [modules, shapes, ...files] = process.argv.slice(2)
const require = createRequire(pathToFileURL(resolve(modules, 'x.js')))
const load = async name => await import(pathToFileURL(require.resolve(name)).href)
const n3 = await load('n3')
const { StreamParser, Store } = n3.default ?? n3
const { default: Validator } = await load('rdf-validate-shacl')

async function parser (file) {
  const baseIRI = pathToFileURL(resolve(file)).href
  if (extname(file) === '.jsonld') return new (await load('jsonld-streaming-parser')).JsonLdParser({ baseIRI })
  if (extname(file) === '.rdf') return new (await load('rdfxml-streaming-parser')).RdfXmlParser({ baseIRI })
  return new StreamParser({ baseIRI })
}

async function read (file) {
  const store = new Store()
  for await (const quad of createReadStream(file).pipe(await parser(file))) store.addQuad(quad)
  return store
}

const validator = new Validator(await read(shapes))
const answer = {}
for (const file of files) {
  const data = await read(file)
  const report = await validator.validate(data)
  answer[file] = {
    conforms: report.conforms,
    statements: data.size,
    results: report.results.map(result => `${result.focusNode?.value} ${result.path?.value} ${result.sourceConstraintComponent?.value}`)
  }
}
console.log(JSON.stringify(answer))
