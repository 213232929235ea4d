import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const LAYOUTS = {
  '_default/baseof.html': `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} – {{ site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a> <a href="/topics/">Topics</a></header><main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer></body></html>
`,
  '_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><p>By {{ .Params.author }}, <time>{{ .Date.Format "2 January 2006" }}</time></p>
{{ .Content }}
<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></article>{{ end }}
`,
  '_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
`,
  'topics/taxonomy.html': `{{ define "main" }}<h1>Topics</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
  'index.html': `{{ define "main" }}<h1>{{ site.Title }}</h1><ul>{{ range first 20 site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
}

const SETTINGS = `baseURL = "https://news.example/"
title = "Archive"
disableKinds = ["404"]
paginate = 50
rssLimit = 50
[taxonomies]
topic = "topics"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML", "RSS"]
page = ["HTML"]
`

/** The least Hugo site that does the same with these Markdown articles: their pages, topics in pages of fifty, years, months, feeds. */
export function makeHugoSite(folder, articles) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'hugo.toml'), SETTINGS)
  for (const [path, text] of Object.entries(LAYOUTS)) {
    mkdirSync(dirname(join(folder, 'layouts', path)), { recursive: true })
    writeFileSync(join(folder, 'layouts', path), text)
  }
  cpSync(articles, join(folder, 'content'), { recursive: true })
  const visit = (path) => {
    writeFileSync(join(path, '_index.md'), '---\ntitle: Articles\n---\n')
    for (const entry of readdirSync(path, { withFileTypes: true })) if (entry.isDirectory()) visit(join(path, entry.name))
  }
  for (const year of readdirSync(join(folder, 'content'))) visit(join(folder, 'content', year))
}
