#pragma once

#include "application/options.h"

#include <causeway/base/result.h>

#include <memory>

class QQuickWindow;

namespace causeway::app {

/// The whole app: SDK client, its strand, view-models and the window. Make it after QGuiApplication.
class Application {
public:
    virtual ~Application() = default;
    /// The window; never null.
    virtual QQuickWindow &window() = 0;
};

/// Fails with VaultBusy when another app has the data folder, else with the reason why the client, its key store or the user interface could not be made.
Result<std::unique_ptr<Application>> startApplication(const Options &options);
/// The same; or hands the link over to the app that has the folder, which comes to the front, and returns nothing. With a reader identity, which cannot be
/// handed over, it fails as startApplication() does.
Result<std::unique_ptr<Application>> startOrHandOver(const Options &options);
}
