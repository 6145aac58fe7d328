#include "viewmodels/data_view_model.h"

#include "copies/saved_file.h"

#include <causeway/client/data_export.h>

#include <QFileInfo>

namespace causeway::app {

void DataViewModel::exportTo(const QUrl &file)
{
    setSavedAs({});
    ask(
        [this, path = file.toLocalFile()](const Call &call) -> Result<QString> {
            CAUSEWAY_TRY(const auto held, client::exportHeld(m_client, systemClock(), call));
            return saveJson(path, held);
        },
        [this](const QString &path) { setSavedAs(QFileInfo(path).fileName()); });
}

void DataViewModel::forget()
{
    dropAnswers();
    clearError();
    setSavedAs({});
}

void DataViewModel::setSavedAs(const QString &name)
{
    if (name == m_savedAs)
        return;
    m_savedAs = name;
    emit savedAsChanged();
}
}
