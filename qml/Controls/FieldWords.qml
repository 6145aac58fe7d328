import QtQuick

// Words for the names of claims and fields, as services and certificates use them. An unknown name is shown as it is.
QtObject {
    id: root

    readonly property var labels: ({
        "name_en": qsTr("Name in English"), "name_zh": qsTr("Name in Chinese"), "birth_date": qsTr("Date of birth"),
        "gender": qsTr("Sex"), "identity_number": qsTr("Identity card number"), "mobile": qsTr("Mobile number"),
        "email": qsTr("E-mail"), "address": qsTr("Address"), "family_name": qsTr("Family name"),
        "given_name": qsTr("Given name"), "licence_number": qsTr("Licence number"),
        "vehicle_classes": qsTr("Vehicle classes"), "issue_date": qsTr("Issued on"), "expiry_date": qsTr("Last day valid"),
        "portrait": qsTr("Photograph"), "document_number": qsTr("Document number"), "issuing_authority": qsTr("Issuing authority"),
        "issuing_country": qsTr("Issuing country"), "driving_privileges": qsTr("Vehicle classes"),
        "age_over_18": qsTr("Aged 18 or over"), "age_over_65": qsTr("Aged 65 or over")
    })

    // Yes and no are what people say; anything else is shown as it is written.
    function value(text: string): string {
        if (text === "true")
            return qsTr("Yes");
        return text === "false" ? qsTr("No") : text;
    }
    function label(name: string): string {
        return root.labels[name] ?? name;
    }
}
