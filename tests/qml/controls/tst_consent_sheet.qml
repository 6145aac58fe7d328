import QtQuick
import QtTest
import Causeway.Controls

Item {
    id: root

    width: 390
    height: 844

    ConsentSheet {
        id: sheet
        requester: "Library asks"
        trust: ConsentRequester.Full
        verification: "In the register"
        address: "library.example"
        number: "47"
        fields: [{key: "name", label: "Name", value: "Chan"}, {key: "phone", label: "Telephone", value: "9123", optional: true}]
        purpose: "An account"
        until: "Tomorrow"
        verb: "Share"
    }
    SignalSpy {
        id: approved
        target: sheet
        signalName: "approved"
    }
    SignalSpy {
        id: declined
        target: sheet
        signalName: "declined"
    }

    TestCase {
        name: "ConsentSheet"
        when: windowShown

        function init() {
            approved.clear();
            declined.clear();
            sheet.busy = false;
            sheet.amount = "";
            sheet.open();
            tryCompare(sheet, "opened", true);
        }

        function cleanup() {
            sheet.close();
            tryCompare(sheet, "visible", false);
        }

        function all(name: string): var {
            const found = [];
            const walk = item => {
                if (item.objectName === name && item.visible)
                    found.push(item);
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i]);
            };
            walk(sheet.contentItem);
            return found;
        }

        function test_sharing_leaves_nothing_out_by_itself() {
            mouseClick(findChild(sheet.contentItem, "secondButton"));

            compare(approved.count, 1);
            compare(approved.signalArguments[0][0].length, 0);
        }

        function test_an_optional_field_can_be_left_out_and_only_that() {
            const switches = all("include");
            compare(switches.length, 1);
            mouseClick(switches[0]);
            mouseClick(findChild(sheet.contentItem, "secondButton"));

            compare(Array.from(approved.signalArguments[0][0]), ["phone"]);
        }

        function test_what_was_left_out_once_is_asked_again() {
            sheet.setIncluded("phone", false);
            sheet.close();
            tryCompare(sheet, "visible", false);
            sheet.open();
            tryCompare(sheet, "opened", true);

            compare(sheet.leftOut.length, 0);
        }

        function test_declining_approves_nothing() {
            mouseClick(findChild(sheet.contentItem, "firstButton"));

            tryCompare(declined, "count", 1);
            compare(approved.count, 0);
        }

        function test_nothing_can_be_answered_twice_while_busy() {
            sheet.busy = true;
            mouseClick(findChild(sheet.contentItem, "secondButton"));

            compare(approved.count, 0);
        }

        /// Which shown text does not stand below the one before it; empty when all do.
        function misplaced(order: var): string {
            const heights = {};
            const walk = item => {
                if (!item.visible)
                    return;
                if (typeof item.text === "string" && item.text !== "")
                    heights[item.text] = item.mapToItem(sheet.contentItem, 0, 0).y;
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i]);
            };
            walk(sheet.contentItem);
            return order.find((text, i) => i > 0 && !(heights[order[i - 1]] < heights[text])) ?? "";
        }

        function test_the_order_is_who_where_number_what_why() {
            sheet.amount = "HK$ 540.00";
            sheet.payee = "Water";
            const order = ["Library asks", "In the register", "library.example", "47", "HK$ 540.00", "Chan", "An account", "Tomorrow", "Share"];

            tryVerify(() => misplaced(order) === "", 2000, "misplaced: " + misplaced(order));
        }
    }
}
