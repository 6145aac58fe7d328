import QtQuick
import QtTest
import Causeway.Theme
import Causeway.Controls

Item {
    id: root

    width: 390
    height: 844

    Skeleton {
        id: skeleton
        width: parent.width
    }
    SignalSpy {
        id: cancelled
        target: skeleton
        signalName: "cancelled"
    }

    TestCase {
        name: "Waiting"
        when: windowShown

        function init() {
            skeleton.running = false;
            cancelled.clear();
        }

        function test_nothing_shows_at_once_then_the_outline() {
            skeleton.running = true;

            compare(skeleton.shown, false);
            tryCompare(skeleton, "shown", true, 1000);
            compare(skeleton.slow, false);
        }

        function test_after_three_seconds_there_is_a_word_and_a_way_out() {
            skeleton.running = true;
            tryCompare(skeleton, "slow", true, Theme.slowAfter + 1500);
            mouseClick(findChild(skeleton, "cancelButton"));

            verify(findChild(skeleton, "slowText").visible);
            compare(cancelled.count, 1);
        }
    }
}
