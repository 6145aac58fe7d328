import QtQuick

// Words for the names of claims and fields, as services and certificates use them: our own for those that we know, then what the issuer says, then the name itself, made readable.
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
        "age_over_16": qsTr("Aged 16 or over"), "age_over_18": qsTr("Aged 18 or over"), "age_over_21": qsTr("Aged 21 or over"),
        "age_over_65": qsTr("Aged 65 or over")
    })

    // Yes and no are what people say; anything else is shown as it is written.
    function value(text: string): string {
        if (text === "true")
            return qsTr("Yes");
        return text === "false" ? qsTr("No") : text;
    }
    function named(name: string, said: string): string {
        return root.labels[name] ?? (said !== "" ? said : root.label(name));
    }
    // [{name, said}]
    function listed(fields: var): string {
        return Array.from(fields).map(field => root.named(field.name, field.said)).join(qsTr(", "));
    }
    function label(name: string): string {
        const isPath = /^[a-z]\w*(\[\d*\])*(\.[a-z]\w*(\[\d*\])*)*$/i.test(name);
        return root.labels[name] ?? (isPath ? name.split(".").map(step => root.inWords(step)).join(" · ") : name);
    }
    // "doses[0]": "Doses 1"; "dateOfIssue" and "date_of_issue": "Date of issue"
    function inWords(step: string): string {
        const name = step.replace(/\[.*/, "");
        const index = /\[(\d+)\]/.exec(step);
        const words = name.replace(/_+/g, " ").replace(/([a-z\d])([A-Z])/g, (pair, last, first) => last + " " + first.toLowerCase()).trim();
        const said = root.labels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
        return index ? said + " " + (Number(index[1]) + 1) : said;
    }
}
