#pragma once

#include <causeway/wallet/backup.h>

/// What has to be asked for again: how backups write it, and how the vault keeps it. Of one kind are certificates of the same issuer and configuration; where the configuration is not known,
/// of the same title.
namespace causeway::wallet {

Json toJson(const Restorable &item);
/// InvalidJson
Result<Restorable> restorableFromJson(const Json &json);

/// Of what is held, each kind once.
Result<std::vector<Restorable>> heldKinds(vault::RecordStore &store);
/// Of what backups listed, each kind once of which none is held.
Result<std::vector<Restorable>> waitingKinds(vault::RecordStore &store);

Result<void> putRestorable(vault::RecordStore &store, const Restorable &item);
Result<void> removeRestorable(vault::RecordStore &store, const std::string &id);
/// Before a certificate is deleted, within the same transaction: its kind is not waited for any more, or it would be listed again as soon as it is gone.
Result<void> forgetKindOf(vault::RecordStore &store, const std::string &certificateId);
}
