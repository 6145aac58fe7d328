#pragma once

#include "bridge/sdk_runner.h"
#include "viewmodels/error_info.h"
#include "viewmodels/settings.h"

#include <causeway/client/client.h>

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace causeway::app {

/// What every view-model works with. All of it outlives them; `client` is touched on the strand only.
struct AppContext {
    Client &client;
    SdkRunner &sdk;
    const Settings &settings;
};

/// What every view-model has: whether it is waiting for the SDK, and why the last thing failed.
class ViewModel : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(causeway::app::ErrorInfo error READ error NOTIFY errorChanged FINAL)

public:
    bool isBusy() const { return m_running > 0; }
    const ErrorInfo &error() const { return m_error; }

    Q_INVOKABLE void clearError();
    /// Calls off what runs now.
    Q_INVOKABLE void cancel();

signals:
    void busyChanged();
    void errorChanged();

protected:
    explicit ViewModel(const AppContext &context);

    /// Runs `work(call)` on the strand; `done(value)` here if it succeeded; a failure shows up in `error` and goes to `failed`.
    template<typename Work, typename Done>
    void ask(Work work, Done done, std::function<void(const Error &)> failed = {})
    {
        using T = typename std::invoke_result_t<Work, const Call &>::value_type;
        enter();
        m_sdk.run<T>(
            this, std::move(work),
            [this, done = std::move(done), failed = std::move(failed), generation = m_generation](Result<T> result) {
                const bool isWanted = generation == m_generation;
                leave(result || !isWanted ? std::nullopt : std::optional<Error>(result.error()));
                if (!isWanted)
                    return;
                if (!result) {
                    if (failed)
                        failed(result.error());
                    return;
                }
                if constexpr (std::is_void_v<T>)
                    done();
                else
                    done(std::move(result).value());
            });
    }

    /// The same without `busy` and `error`: for what goes on quietly in the background.
    template<typename Work, typename Done>
    void askQuietly(Work work, Done done)
    {
        using T = typename std::invoke_result_t<Work, const Call &>::value_type;
        m_sdk.run<T>(this, std::move(work),
                     [this, done = std::move(done), generation = m_generation](Result<T> result) mutable {
                         if (generation == m_generation)
                             done(std::move(result));
                     });
    }

    /// Nothing of what was asked so far is told any more: the vault is locked, and an answer may be on its way from before.
    void dropAnswers() { ++m_generation; }
    void setError(ErrorInfo error);

    Client &m_client;
    const Settings &m_settings;

private:
    void enter();
    void leave(const std::optional<Error> &error);

    SdkRunner &m_sdk;
    int m_running = 0;
    int m_generation = 0; ///< of answers
    ErrorInfo m_error;
};
}
