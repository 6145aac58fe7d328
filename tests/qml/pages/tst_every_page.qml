import QtQuick

// Every page in each of its states; those for keeping certificates are a suite of their own, since each takes minutes.
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
        name: "EveryPage"
        ground: root
        scenes: all.scenes
        others: all.others
    }
}
