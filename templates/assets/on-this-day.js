// The front page has the newest day that has articles; a browser knows which day it is, and shows that.
'use strict'

const day = document.getElementById('day')
const today = new Date()

function part(name, text) {
  return Object.assign(document.createElement(name), { textContent: text })
}

function storyOf({ year, headline, href, language }) {
  const item = document.createElement('li')
  const link = Object.assign(part('a', headline), { href, lang: language, dir: 'auto' })
  item.append(Object.assign(part('span', year), { className: 'day-year' }), ' ', link)
  return item
}

// The script of this month calls it with its days. One that has no articles shows the last one before that has some, and says so.
globalThis.onThisDay = (days) => {
  let number = today.getDate()
  while (number > 0 && !days[number]) number--
  const shown = days[number]
  if (!day || !shown) return
  const [label] = day.getElementsByTagName('a')
  label.textContent = shown.label
  label.href = shown.href
  label.nextSibling.textContent = number === today.getDate() ? '' : ', the last before today'
  day.getElementsByTagName('ol')[0].replaceChildren(...shown.stories.map(storyOf))
}

if (day) {
  const month = String(today.getMonth() + 1).padStart(2, '0')
  document.head.append(Object.assign(document.createElement('script'), { src: `${day.dataset.months}${month}.js` }))
}
