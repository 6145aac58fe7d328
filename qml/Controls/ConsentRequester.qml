import Causeway.Theme

// How it was checked who asks, in words and with a shape.
IconText {
    property string verification
    property bool verified: false

    iconName: verified ? "shield" : "question"
    text: verification
    color: verified ? Theme.accent : Theme.warn
}
