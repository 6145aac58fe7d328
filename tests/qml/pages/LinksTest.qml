import QtQuick
import QtTest
import Causeway.ViewModels
import Causeway.Stage

// A suite in which other programs and pages hand over links, of two who ask and of nobody.
AskedTest {
    id: test

    required property Component places

    readonly property string counter: "openid4vp://?client_id=counter&request_uri=1"
    readonly property string library: "causeway://authorize?client_id=library&request_uri=2"
    readonly property string nobody: "causeway://elsewhere"

    readonly property Connections stage: Connections {
        target: Stage
        function onRestarted(): void {
            Stage.addPresentation(test.counter, {name: "Harbour Car Hire Company", choices: [
                {id: "licence", options: [{id: "l1", title: "Driving licence", fields: {licence_number: "HK-1"}}]}]}, "");
            Stage.addLogin(test.library, {name: "Public Libraries", number: "47", fields: {birth_date: true}});
        }
    }

    function behindTheDoor(): void {
        Stage.open();
        put(test.places);
        settle();
    }
    function asks(name: string): void {
        tryCompare(Stage.consent, "requester", name);
        see("answers");
    }
    // Everything that was on its way has had its turn.
    function nothingAsks(): void {
        tryCompare(Stage.session, "busy", false);
        wait(50);
        tryCompare(Stage.scan, "busy", false);
        compare(Stage.consent.step, ConsentViewModel.Idle);
        verify(!isSeen("failureClose"));
    }
}
