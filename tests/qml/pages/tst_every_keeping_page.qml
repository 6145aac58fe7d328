import QtQuick

// Every page for keeping certificates, moving them and showing them near by, in each of its states.
Item {
    id: root

    width: 320
    height: 720

    Scenes {
        id: all
        test: suite
    }

    EveryPageTest {
        id: suite
        name: "EveryKeepingPage"
        ground: root
        scenes: all.keeping.scenes
        others: all.others.concat(all.keeping.others)
    }
}
