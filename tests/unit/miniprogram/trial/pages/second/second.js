Page({ data: { word: '' }, onLoad({ word }) { this.setData({ word }) } })
