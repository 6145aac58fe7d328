import Causeway.Theme

// How it was checked who asks, in words and with a shape: the shield is for whoever is known for certain.
IconText {
    enum Trust { None, Partial, Full }

    property string verification
    property int trust: ConsentRequester.None

    iconName: ["question", "info", "shield"][trust]
    text: verification
    color: trust === ConsentRequester.Full ? Theme.accent : Theme.warn
}
