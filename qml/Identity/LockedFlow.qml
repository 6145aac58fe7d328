pragma ComponentBehavior: Bound
import QtQuick
import Causeway.Controls
import Causeway.ViewModels

// Unlocking, and the way out for who has forgotten the PIN.
PageStack {
    id: root

    required property SessionViewModel viewModel

    Component.onCompleted: root.show(unlock)

    Component {
        id: unlock
        UnlockPage {
            viewModel: root.viewModel
            onForgotten: root.show(startOver)
        }
    }
    Component {
        id: startOver
        StartOverPage {
            viewModel: root.viewModel
            onBack: root.pop()
        }
    }
}
