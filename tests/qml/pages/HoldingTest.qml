import QtQuick
import Causeway.Stage

// A suite that begins with a few certificates in the wallet; `places` is where they are seen.
PageTest {
    id: test

    required property Component places
    readonly property var papers: [
        {id: "c1", title: "Driving licence", type: "urn:licence"}, {id: "c2", title: "Student card", type: "urn:student"},
        {id: "c3", title: "Driving licence", type: "urn:licence", family: "WONG"}, {id: "c4", title: "Senior card", type: "urn:senior"}
    ]

    function atTheWallet(): void {
        test.papers.forEach(paper => Stage.addCertificate(Object.assign({verdict: "valid", reasons: ["signature_good"]}, paper)));
        Stage.open();
        put(places);
        tap("place_wallet");
        see("certificateCard");
    }
    function order(): string {
        const model = Stage.holding.kept;
        const ids = [];
        for (let row = 0; row < model.rowCount(); ++row)
            ids.push(model.data(model.index(row, 0), Qt.UserRole + 1).id);
        return ids.join(" ");
    }
    function opened(id: string): void {
        atTheWallet();
        press(id);
    }
    function cards(): var {
        return all("certificateCard").map(card => card.parent.parent).sort((a, b) => a.index - b.index);
    }
    function press(id: string): void {
        mouseClick(cards().find(row => row.card.id === id));
        tryVerify(() => Stage.wallet.detail.id === id);
        settle();
    }
}
