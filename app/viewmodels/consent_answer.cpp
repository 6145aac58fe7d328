#include "viewmodels/consent_answer.h"

#include "viewmodels/format.h"

namespace causeway::app {

QVariantMap answerOf(const consent::Request &request, const consent::Decision &decision, const std::string &language)
{
    const auto name = text(request.requester.name, language);
    QVariantList given;
    for (const auto &field : request.fields) {
        const QVariantMap line{{QStringLiteral("name"), text(field.name)},
                               {QStringLiteral("said"), readableText(field.names, language)}};
        if (decision.fields.contains(field.key()) && !given.contains(line)) // two certificates may have it
            given += line;
    }
    return {{QStringLiteral("receiver"), name.isEmpty() ? text(request.requester.host) : name},
            {QStringLiteral("given"), given}};
}

QVariantList withheldOf(const consent::Request &request, const std::string &language)
{
    QVariantList list;
    for (const auto &[title, reasons] : request.withheld) {
        QStringList names;
        for (const auto &reason : reasons)
            names += text(reason);
        list += QVariantMap{{QStringLiteral("title"), text(title, language)}, {QStringLiteral("reasons"), names}};
    }
    return list;
}
}
