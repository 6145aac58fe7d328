#pragma once

#include "citizen.h"

namespace causeway::test {

/// A citizen's phone and a counter near each other: two processes of the command on one computer.
struct NearPair {
    SandboxProcess sandbox;
    Citizen citizen{sandbox};
    Command counter{sandbox.connectionFile()};

    /// Both are registered: the counter for another person.
    NearPair()
    {
        citizen.enrolAndLogIn();
        const auto person = sandbox.json("/admin/personas").at("personas").at(1);
        const Json clerk{{"identity_number", person.at("identity_number")},
                         {"name_en", person.at("name_en")},
                         {"birth_date", person.at("birth_date")}};
        counter.require({"enrol", "--document", counter.save("clerk.json", toCompact(clerk))});
    }

    /// The id of a certificate that the citizen now has.
    std::string hold(const std::string &document)
    {
        return citizen.command.require(citizen.offer(document)).at("certificate").get<std::string>();
    }

    std::unique_ptr<QProcess> present(std::vector<std::string> options, const std::string &faultPoint = {}) const
    {
        options.insert(options.begin(), {"present", "--near", "--wait", "60"});
        return citizen.command.begin(options, faultPoint);
    }

    /// What the phone shows, as soon as it does; empty where it does not.
    static std::string codeOf(QProcess &holder)
    {
        holder.setReadChannel(QProcess::StandardError);
        QByteArray text;
        while (!text.contains('\n') && holder.waitForReadyRead(60'000))
            text += holder.readLine();
        return text.trimmed().toStdString();
    }

    Outcome verify(const std::string &code, std::vector<std::string> options, const std::string &faultPoint = {}) const
    {
        options.insert(options.begin(), {"verify", "--listen", code});
        return counter.run(options, faultPoint);
    }
};
}
