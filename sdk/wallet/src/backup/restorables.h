#pragma once

#include <causeway/wallet/backup.h>

/// What has to be asked for again: how backups write it, and how the vault keeps it. Of one kind are certificates of the same issuer and configuration; where the configuration is not known,
/// of the same title.
namespace causeway::wallet {

Json toJson(const Restorable &item);
/// InvalidJson
Result<Restorable> restorableFromJson(const Json &json);

/// Of what backups listed: as many of each kind as are neither held nor on their way.
Result<std::vector<Restorable>> waitingKinds(vault::RecordStore &store);
/// What a new phone has to ask for: what is held, what is on its way, and waitingKinds().
Result<std::vector<Restorable>> allKinds(vault::RecordStore &store);

/// As many of it as this says, or more where another backup did.
Result<void> putRestorable(vault::RecordStore &store, const Restorable &item);
Result<void> removeRestorable(vault::RecordStore &store, const std::string &id);
/// Before a certificate is deleted, within the same transaction: one less of its kind is wanted, or it would be listed again as soon as it is gone.
Result<void> forgetKindOf(vault::RecordStore &store, const std::string &certificateId);
}
