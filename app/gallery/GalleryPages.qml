import QtQuick

// The pages of the gallery and their names; tests walk them too.
QtObject {
    readonly property var names: ["buttons", "fields", "choices", "lists", "status", "waiting", "pin", "cards", "codes",
        "navigation", "icons", "type", "sheet", "consent", "payment",
        "panes", "actions", "deeds"]
    readonly property list<Component> components: [
        Component { ButtonsPage {} }, Component { FieldsPage {} }, Component { ChoicesPage {} }, Component { ListsPage {} },
        Component { StatusPage {} }, Component { WaitingPage {} }, Component { PinPage {} }, Component { CardsPage {} },
        Component { CodesPage {} }, Component { NavigationPage {} }, Component { IconsPage {} }, Component { TypePage {} },
        Component { SheetPage {} }, Component { ConsentPage {} }, Component { PaymentPage {} },
        Component { PanesPage {} }, Component { ActionsPage {} }, Component { DeedsPage {} }
    ]
}
