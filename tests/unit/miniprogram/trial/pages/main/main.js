Page({ data: { text: 'hello', list: [] } })
