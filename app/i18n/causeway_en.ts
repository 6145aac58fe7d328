<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AmountSheet</name>
    <message>
        <source>How much do you want to pay?</source>
        <translation>How much do you want to pay?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Such as 98.70</source>
        <translation>Such as 98.70</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>These stay on this device and are offered to nobody who asks. Open one to take it out.</source>
        <translation>These stay on this device and are offered to nobody who asks. Open one to take it out.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>The archive is empty.</translation>
    </message>
    <message>
        <source>Back to the certificates</source>
        <translation>Back to the certificates</translation>
    </message>
</context>
<context>
    <name>ArrangedRow</name>
    <message>
        <source>Favourite</source>
        <translation>Favourite</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Earlier: %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>Later: %1</translation>
    </message>
</context>
<context>
    <name>AskAgainPage</name>
    <message>
        <source>Certificates to ask for again</source>
        <translation>Certificates to ask for again</translation>
    </message>
</context>
<context>
    <name>AskerWords</name>
    <message>
        <source>Somebody unknown</source>
        <translation>Somebody unknown</translation>
    </message>
    <message>
        <source>A reader near by</source>
        <translation>A reader near by</translation>
    </message>
</context>
<context>
    <name>AssuranceWords</name>
    <message>
        <source>Its signature was checked against the trust list</source>
        <translation>Its signature was checked against the trust list</translation>
    </message>
    <message>
        <source>A trusted authority certified its name or address; it is not on the trust list</source>
        <translation>A trusted authority certified its name or address; it is not on the trust list</translation>
    </message>
    <message>
        <source>Registered with the identity provider, which signed this request</source>
        <translation>Registered with the identity provider, which signed this request</translation>
    </message>
    <message>
        <source>This app itself</source>
        <translation>This app itself</translation>
    </message>
    <message>
        <source>Nobody confirms who this is</source>
        <translation>Nobody confirms who this is</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Show less</translation>
    </message>
</context>
<context>
    <name>BeliefCard</name>
    <message>
        <source>Checked against the trust list of %1.</source>
        <translation>Checked against the trust list of %1.</translation>
    </message>
    <message>
        <source>Last checked on %1 whether it was withdrawn.</source>
        <translation>Last checked on %1 whether it was withdrawn.</translation>
    </message>
</context>
<context>
    <name>BillCard</name>
    <message>
        <source>Pay by %1</source>
        <translation>Pay by %1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pay %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details of %1</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Bill</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>Bill number</translation>
    </message>
    <message>
        <source>You see the payee and the amount once more, and confirm with your PIN, before any money moves.</source>
        <translation>You see the payee and the amount once more, and confirm with your PIN, before any money moves.</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pay %1</translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>Due in %n day</numerusform>
            <numerusform>Due in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>Find out now</source>
        <translation>Find out now</translation>
    </message>
    <message>
        <source>Nothing is to be paid.</source>
        <translation>Nothing is to be paid.</translation>
    </message>
    <message>
        <source>Scan a bill</source>
        <translation>Scan a bill</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
</context>
<context>
    <name>BirthDateField</name>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>In numbers, such as 1985, 3 and 14</source>
        <translation>In numbers, such as 1985, 3 and 14</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>BusyCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera picture</source>
        <translation>Camera picture</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favourite</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It was renewed and says something else now</source>
        <translation>It was renewed and says something else now</translation>
    </message>
    <message>
        <source>What changed: %1</source>
        <translation>What changed: %1</translation>
    </message>
    <message>
        <source>If that is wrong, ask the issuer.</source>
        <translation>If that is wrong, ask the issuer.</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>I have seen it</translation>
    </message>
    <message>
        <source>Whether it is believed</source>
        <translation>Whether it is believed</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Stored on this device since %1</source>
        <translation>Stored on this device since %1</translation>
    </message>
    <message>
        <source>Make an annotated copy</source>
        <translation>Make an annotated copy</translation>
    </message>
    <message>
        <source>When you show it</source>
        <translation>When you show it</translation>
    </message>
    <message>
        <source>No fresh copy is left. Until the issuer sends more the same one is shown again, and occasions can be linked.</source>
        <translation>No fresh copy is left. Until the issuer sends more the same one is shown again, and occasions can be linked.</translation>
    </message>
    <message numerus="yes">
        <source>The next %n time(s), a different copy is shown each time, so that the certificate itself does not link them.</source>
        <translation>
            <numerusform>The next time, a copy is shown that was never shown before, so that the certificate itself does not link it to other times.</numerusform>
            <numerusform>The next %n times, a different copy is shown each time, so that the certificate itself does not link them.</numerusform>
        </translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>No favourite any more</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Make it a favourite</translation>
    </message>
    <message>
        <source>Where it was shown</source>
        <translation>Where it was shown</translation>
    </message>
    <message>
        <source>How you keep it</source>
        <translation>How you keep it</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>My code</source>
        <translation>My code</translation>
    </message>
    <message>
        <source>Your personal code</source>
        <translation>Your personal code</translation>
    </message>
    <message>
        <source>Shows who you are, once. It changes by itself.</source>
        <translation>Shows who you are, once. It changes by itself.</translation>
    </message>
    <message>
        <source>Show it to staff or a reader you trust. A photo of it is of no use: it is refused after 30 seconds or when it was used.</source>
        <translation>Show it to staff or a reader you trust. A photo of it is of no use: it is refused after 30 seconds or when it was used.</translation>
    </message>
</context>
<context>
    <name>CodeRing</name>
    <message numerus="yes">
        <source>New code in %n second(s)</source>
        <translation>
            <numerusform>New code in %n second</numerusform>
            <numerusform>New code in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentChoice</name>
    <message>
        <source>Choose what to show</source>
        <translation>Choose what to show</translation>
    </message>
    <message>
        <source>Choose which to show</source>
        <translation>Choose which to show</translation>
    </message>
    <message>
        <source>You may also show this</source>
        <translation>You may also show this</translation>
    </message>
    <message>
        <source>Do not show it</source>
        <translation>Do not show it</translation>
    </message>
</context>
<context>
    <name>ConsentField</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Include %1</source>
        <translation>Include %1</translation>
    </message>
</context>
<context>
    <name>ConsentHost</name>
    <message>
        <source>Pay %1</source>
        <translation>Pay %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Share and log in</source>
        <translation>Share and log in</translation>
    </message>
    <message>
        <source>The code that the issuer sent you</source>
        <translation>The code that the issuer sent you</translation>
    </message>
    <message numerus="yes">
        <source>Code of %n digit(s)</source>
        <translation>
            <numerusform>Code of %n digit</numerusform>
            <numerusform>Code of %n digits</numerusform>
        </translation>
    </message>
    <message>
        <source>It came by message. It proves that the certificate reaches you and nobody else.</source>
        <translation>It came by message. It proves that the certificate reaches you and nobody else.</translation>
    </message>
    <message>
        <source>The code is wrong, or the offer is no longer good. Compare it with the message.</source>
        <translation>The code is wrong, or the offer is no longer good. Compare it with the message.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>As the identity provider holds it</source>
        <translation>As the identity provider holds it</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message numerus="yes">
        <source>Code of %n character(s)</source>
        <translation>
            <numerusform>Code of %n character</numerusform>
            <numerusform>Code of %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer says: “%1”</source>
        <translation>The issuer says: “%1”</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nothing is written there</source>
        <translation>Nothing is written there</translation>
    </message>
    <message>
        <source>They gave no purpose</source>
        <translation>They gave no purpose</translation>
    </message>
    <message>
        <source>It proves that the certificate reaches you and nobody else.</source>
        <translation>It proves that the certificate reaches you and nobody else.</translation>
    </message>
</context>
<context>
    <name>ConsentNumber</name>
    <message>
        <source>Number to compare: %1</source>
        <translation>Number to compare: %1</translation>
    </message>
    <message>
        <source>The other screen must show the same number.</source>
        <translation>The other screen must show the same number.</translation>
    </message>
</context>
<context>
    <name>ConsentPayment</name>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Choose at least one, or decline.</source>
        <translation>Choose at least one, or decline.</translation>
    </message>
    <message>
        <source>You hold nothing that fits</source>
        <translation>You hold nothing that fits</translation>
    </message>
    <message>
        <source>They only learn that you decline, not why.</source>
        <translation>They only learn that you decline, not why.</translation>
    </message>
    <message>
        <source>You hold what fits, but it is not valid now</source>
        <translation>You hold what fits, but it is not valid now</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Only for %1 · %2 · %3</source>
        <extracomment>%1 is who receives the copy, %2 what for, %3 the date</extracomment>
        <translation>Only for %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Say who receives the copy.</source>
        <translation>Say who receives the copy.</translation>
    </message>
    <message>
        <source>Say what the copy is for.</source>
        <translation>Say what the copy is for.</translation>
    </message>
    <message>
        <source>A copy made by the holder. It proves nothing by itself: whoever needs proof asks to be shown the certificate.</source>
        <translation>A copy made by the holder. It proves nothing by itself: whoever needs proof asks to be shown the certificate.</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Issued by %1</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>Annotated copy</translation>
    </message>
    <message>
        <source>A PDF of what the certificate says. Who receives it, what for and the date are written across every page.</source>
        <translation>A PDF of what the certificate says. Who receives it, what for and the date are written across every page.</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>A person, a company or a department</source>
        <translation>A person, a company or a department</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>In a few words, such as renting a flat</source>
        <translation>In a few words, such as renting a flat</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>It was valid until %1.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>Every certificate, archived ones too</source>
        <translation>Every certificate, archived ones too</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>The ledger: every answer you gave</source>
        <translation>The ledger: every answer you gave</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>Not in it</translation>
    </message>
    <message>
        <source>Keys and your PIN</source>
        <translation>Keys and your PIN</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever has it can read it.</source>
        <translation>The file is not encrypted. Whoever has it can read it.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Save all in one file</source>
        <translation>Save all in one file</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Erase it</translation>
    </message>
    <message>
        <source>Everything on this device is destroyed. Departments keep their records and can issue certificates again.</source>
        <translation>Everything on this device is destroyed. Departments keep their records and can issue certificates again.</translation>
    </message>
</context>
<context>
    <name>DisplaySettingPage</name>
    <message>
        <source>Text and colours</source>
        <translation>Text and colours</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nothing slides or fades.</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>One or two letters, six digits, and the digit in brackets, such as A123456(3).</source>
        <translation>One or two letters, six digits, and the digit in brackets, such as A123456(3).</translation>
    </message>
    <message>
        <source>The digit in brackets does not fit the number. Check both.</source>
        <translation>The digit in brackets does not fit the number. Check both.</translation>
    </message>
    <message>
        <source>Enter your name as printed on the card.</source>
        <translation>Enter your name as printed on the card.</translation>
    </message>
    <message>
        <source>Your identity card</source>
        <translation>Your identity card</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Identity card number</translation>
    </message>
    <message>
        <source>With the digit in brackets</source>
        <translation>With the digit in brackets</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Family name first, as printed</source>
        <translation>Family name first, as printed</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Scan the card instead of typing</source>
        <translation>Scan the card instead of typing</translation>
    </message>
    <message>
        <source>Read from the code</source>
        <translation>Read from the code</translation>
    </message>
    <message>
        <source>Compare it with your card, and correct what is not the same.</source>
        <translation>Compare it with your card, and correct what is not the same.</translation>
    </message>
    <message>
        <source>Enter the year, month and day that are printed on the card.</source>
        <translation>Enter the year, month and day that are printed on the card.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>You are logged in on the other screen.</source>
        <translation>You are logged in on the other screen.</translation>
    </message>
    <message>
        <source>Your answer was sent.</source>
        <translation>Your answer was sent.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Your certificate was shown.</source>
        <translation>Your certificate was shown.</translation>
    </message>
    <message>
        <source>The issuer is still preparing the certificate. It will come by itself.</source>
        <translation>The issuer is still preparing the certificate. It will come by itself.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Continue on their page</source>
        <translation>Continue on their page</translation>
    </message>
    <message>
        <source>You declined. Nothing was shown.</source>
        <translation>You declined. Nothing was shown.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
</context>
<context>
    <name>DoneState</name>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Registering</source>
        <translation>Registering</translation>
    </message>
    <message>
        <source>We make a key that belongs to this device and ask the identity provider to check your details.</source>
        <translation>We make a key that belongs to this device and ask the identity provider to check your details.</translation>
    </message>
    <message>
        <source>Check the details</source>
        <translation>Check the details</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Not registered</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Erase everything and start over</source>
        <translation>Erase everything and start over</translation>
    </message>
    <message>
        <source>I understand that this cannot be undone</source>
        <translation>I understand that this cannot be undone</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Try again in a moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Ask for a new one and try again.</source>
        <translation>Ask for a new one and try again.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing has changed.</source>
        <translation>Nothing was sent and nothing has changed.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>The service cannot be reached. Nothing is lost.</source>
        <translation>The service cannot be reached. Nothing is lost.</translation>
    </message>
    <message>
        <source>Check your network and try again.</source>
        <translation>Check your network and try again.</translation>
    </message>
    <message>
        <source>The service did not answer in time</source>
        <translation>The service did not answer in time</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nothing is lost.</translation>
    </message>
    <message>
        <source>The server could not prove who it is</source>
        <translation>The server could not prove who it is</translation>
    </message>
    <message>
        <source>Somebody may be in between. Nothing was sent.</source>
        <translation>Somebody may be in between. Nothing was sent.</translation>
    </message>
    <message>
        <source>Use another network. If it happens again, tell the helpdesk.</source>
        <translation>Use another network. If it happens again, tell the helpdesk.</translation>
    </message>
    <message>
        <source>This address is not allowed</source>
        <translation>This address is not allowed</translation>
    </message>
    <message>
        <source>Do not use this code.</source>
        <translation>Do not use this code.</translation>
    </message>
    <message>
        <source>The service has a fault</source>
        <translation>The service has a fault</translation>
    </message>
    <message>
        <source>It is not your device. Nothing is lost.</source>
        <translation>It is not your device. Nothing is lost.</translation>
    </message>
    <message>
        <source>The service gave an answer we do not understand</source>
        <translation>The service gave an answer we do not understand</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Too many wrong PINs</translation>
    </message>
    <message>
        <source>Your data is safe. This protects it.</source>
        <translation>Your data is safe. This protects it.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message>
        <source>This PIN is too easy to guess</source>
        <translation>This PIN is too easy to guess</translation>
    </message>
    <message>
        <source>Choose six digits that are not a run or all the same.</source>
        <translation>Choose six digits that are not a run or all the same.</translation>
    </message>
    <message>
        <source>The stored data is damaged</source>
        <translation>The stored data is damaged</translation>
    </message>
    <message>
        <source>It cannot be read on this device any more.</source>
        <translation>It cannot be read on this device any more.</translation>
    </message>
    <message>
        <source>Start over and register again. Certificates can be issued again.</source>
        <translation>Start over and register again. Certificates can be issued again.</translation>
    </message>
    <message>
        <source>The storage is full</source>
        <translation>The storage is full</translation>
    </message>
    <message>
        <source>Nothing was saved. What was there is unchanged.</source>
        <translation>Nothing was saved. What was there is unchanged.</translation>
    </message>
    <message>
        <source>Make room on this device and try again.</source>
        <translation>Make room on this device and try again.</translation>
    </message>
    <message>
        <source>The data is open in another program</source>
        <translation>The data is open in another program</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>Close the other window and try again.</translation>
    </message>
    <message>
        <source>This request is too old</source>
        <translation>This request is too old</translation>
    </message>
    <message>
        <source>This request was answered already</source>
        <translation>This request was answered already</translation>
    </message>
    <message>
        <source>Nothing was sent twice.</source>
        <translation>Nothing was sent twice.</translation>
    </message>
    <message>
        <source>This request is not in order</source>
        <translation>This request is not in order</translation>
    </message>
    <message>
        <source>Do not use it. Ask the service for a new one.</source>
        <translation>Do not use it. Ask the service for a new one.</translation>
    </message>
    <message>
        <source>We cannot confirm who asks</source>
        <translation>We cannot confirm who asks</translation>
    </message>
    <message>
        <source>Do not use this code. Tell the service about it.</source>
        <translation>Do not use this code. Tell the service about it.</translation>
    </message>
    <message>
        <source>The ledger does not fit together</source>
        <translation>The ledger does not fit together</translation>
    </message>
    <message>
        <source>An entry was changed or is missing.</source>
        <translation>An entry was changed or is missing.</translation>
    </message>
    <message>
        <source>Export it and tell the helpdesk.</source>
        <translation>Export it and tell the helpdesk.</translation>
    </message>
    <message>
        <source>The identity card number is not right</source>
        <translation>The identity card number is not right</translation>
    </message>
    <message>
        <source>Check the letters, the digits and the digit in brackets.</source>
        <translation>Check the letters, the digits and the digit in brackets.</translation>
    </message>
    <message>
        <source>The details do not match our records</source>
        <translation>The details do not match our records</translation>
    </message>
    <message>
        <source>Nothing was kept on this device.</source>
        <translation>Nothing was kept on this device.</translation>
    </message>
    <message>
        <source>Check the number, your name as printed on the card, and the date of birth.</source>
        <translation>Check the number, your name as printed on the card, and the date of birth.</translation>
    </message>
    <message>
        <source>Registration was not finished</source>
        <translation>Registration was not finished</translation>
    </message>
    <message>
        <source>Register again.</source>
        <translation>Register again.</translation>
    </message>
    <message>
        <source>This device is no longer registered</source>
        <translation>This device is no longer registered</translation>
    </message>
    <message>
        <source>Another device was registered for you since.</source>
        <translation>Another device was registered for you since.</translation>
    </message>
    <message>
        <source>Start over on this device if that was not you, and tell the helpdesk.</source>
        <translation>Start over on this device if that was not you, and tell the helpdesk.</translation>
    </message>
    <message>
        <source>The login service is not the expected one</source>
        <translation>The login service is not the expected one</translation>
    </message>
    <message>
        <source>The issuer does not accept this app</source>
        <translation>The issuer does not accept this app</translation>
    </message>
    <message>
        <source>Nobody vouched for it, or the issuer trusts others only. Nothing was taken.</source>
        <translation>Nobody vouched for it, or the issuer trusts others only. Nothing was taken.</translation>
    </message>
    <message>
        <source>Update the app and try again. If it happens again, tell the helpdesk.</source>
        <translation>Update the app and try again. If it happens again, tell the helpdesk.</translation>
    </message>
    <message>
        <source>You were logged out</source>
        <translation>You were logged out</translation>
    </message>
    <message>
        <source>Lock the app and unlock it to log in again.</source>
        <translation>Lock the app and unlock it to log in again.</translation>
    </message>
    <message>
        <source>You are not logged in</source>
        <translation>You are not logged in</translation>
    </message>
    <message>
        <source>This offer is not in order</source>
        <translation>This offer is not in order</translation>
    </message>
    <message>
        <source>This offer was used already</source>
        <translation>This offer was used already</translation>
    </message>
    <message>
        <source>A certificate can be taken once only.</source>
        <translation>A certificate can be taken once only.</translation>
    </message>
    <message>
        <source>A code is needed</source>
        <translation>A code is needed</translation>
    </message>
    <message>
        <source>The issuer sent it to you another way.</source>
        <translation>The issuer sent it to you another way.</translation>
    </message>
    <message>
        <source>Enter all its digits.</source>
        <translation>Enter all its digits.</translation>
    </message>
    <message>
        <source>The code was not accepted</source>
        <translation>The code was not accepted</translation>
    </message>
    <message>
        <source>Compare it with the message and enter it again. If it is right, ask for another offer.</source>
        <translation>Compare it with the message and enter it again. If it is right, ask for another offer.</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list</source>
        <translation>The issuer is not on the trust list</translation>
    </message>
    <message>
        <source>The certificate was not taken.</source>
        <translation>The certificate was not taken.</translation>
    </message>
    <message>
        <source>Get it from the department itself.</source>
        <translation>Get it from the department itself.</translation>
    </message>
    <message>
        <source>This device does not protect its keys well enough for it</source>
        <translation>This device does not protect its keys well enough for it</translation>
    </message>
    <message>
        <source>Use another device, or ask the issuer for another kind of certificate.</source>
        <translation>Use another device, or ask the issuer for another kind of certificate.</translation>
    </message>
    <message>
        <source>The certificate is not genuine</source>
        <translation>The certificate is not genuine</translation>
    </message>
    <message>
        <source>It was changed or was not made for this device. It was not kept.</source>
        <translation>It was changed or was not made for this device. It was not kept.</translation>
    </message>
    <message>
        <source>Ask the issuer for a new one.</source>
        <translation>Ask the issuer for a new one.</translation>
    </message>
    <message>
        <source>The certificate cannot be read</source>
        <translation>The certificate cannot be read</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>It was not kept.</translation>
    </message>
    <message>
        <source>The code is damaged</source>
        <translation>The code is damaged</translation>
    </message>
    <message>
        <source>Its checksum is wrong, so the payee or amount may have been changed. Nothing was paid.</source>
        <translation>Its checksum is wrong, so the payee or amount may have been changed. Nothing was paid.</translation>
    </message>
    <message>
        <source>Scan it again, or ask for a new bill.</source>
        <translation>Scan it again, or ask for a new bill.</translation>
    </message>
    <message>
        <source>The code is not in order</source>
        <translation>The code is not in order</translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation>Nothing was paid.</translation>
    </message>
    <message>
        <source>Ask for a new bill.</source>
        <translation>Ask for a new bill.</translation>
    </message>
    <message>
        <source>This code is for something else</source>
        <translation>This code is for something else</translation>
    </message>
    <message>
        <source>The app can open bills, certificates and service logins.</source>
        <translation>The app can open bills, certificates and service logins.</translation>
    </message>
    <message>
        <source>Scan another code.</source>
        <translation>Scan another code.</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>This is not an amount</translation>
    </message>
    <message>
        <source>Enter dollars and cents, such as 98.70.</source>
        <translation>Enter dollars and cents, such as 98.70.</translation>
    </message>
    <message>
        <source>This bill is paid already</source>
        <translation>This bill is paid already</translation>
    </message>
    <message>
        <source>Nothing was paid again.</source>
        <translation>Nothing was paid again.</translation>
    </message>
    <message>
        <source>You find the receipt under Bills.</source>
        <translation>You find the receipt under Bills.</translation>
    </message>
    <message>
        <source>The payment was refused</source>
        <translation>The payment was refused</translation>
    </message>
    <message>
        <source>Check your account and the payee.</source>
        <translation>Check your account and the payee.</translation>
    </message>
    <message>
        <source>We do not know yet whether the payment went through</source>
        <translation>We do not know yet whether the payment went through</translation>
    </message>
    <message>
        <source>It was sent once and will not be sent twice.</source>
        <translation>It was sent once and will not be sent twice.</translation>
    </message>
    <message>
        <source>Do not pay again and do not delete the app. We will find out as soon as there is a connection.</source>
        <translation>Do not pay again and do not delete the app. We will find out as soon as there is a connection.</translation>
    </message>
    <message>
        <source>The receipt is not genuine</source>
        <translation>The receipt is not genuine</translation>
    </message>
    <message>
        <source>The payment was sent, its receipt does not fit it.</source>
        <translation>The payment was sent, its receipt does not fit it.</translation>
    </message>
    <message>
        <source>Tell the helpdesk before you pay again.</source>
        <translation>Tell the helpdesk before you pay again.</translation>
    </message>
    <message>
        <source>This mini-program was changed</source>
        <translation>This mini-program was changed</translation>
    </message>
    <message>
        <source>It was not started.</source>
        <translation>It was not started.</translation>
    </message>
    <message>
        <source>Try again later. If it happens again, tell the helpdesk.</source>
        <translation>Try again later. If it happens again, tell the helpdesk.</translation>
    </message>
    <message>
        <source>This mini-program is not signed by somebody we trust</source>
        <translation>This mini-program is not signed by somebody we trust</translation>
    </message>
    <message>
        <source>The mini-program stopped answering</source>
        <translation>The mini-program stopped answering</translation>
    </message>
    <message>
        <source>It was closed. Your data is safe.</source>
        <translation>It was closed. Your data is safe.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Open it again.</translation>
    </message>
    <message>
        <source>The mini-program stopped</source>
        <translation>The mini-program stopped</translation>
    </message>
    <message>
        <source>No code was found</source>
        <translation>No code was found</translation>
    </message>
    <message>
        <source>Move closer, or choose another picture.</source>
        <translation>Move closer, or choose another picture.</translation>
    </message>
    <message>
        <source>The screen cannot be read here</source>
        <translation>The screen cannot be read here</translation>
    </message>
    <message>
        <source>Choose a picture file instead.</source>
        <translation>Choose a picture file instead.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nothing was lost.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell the helpdesk the code below.</source>
        <translation>Try again. If it happens again, tell the helpdesk the code below.</translation>
    </message>
    <message>
        <source>This is not the code of an identity card</source>
        <translation>This is not the code of an identity card</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Nothing was taken from it.</translation>
    </message>
    <message>
        <source>Scan the code on the card, or go back and type the data.</source>
        <translation>Scan the code on the card, or go back and type the data.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It is wrong, or the offer is no longer good.</source>
        <translation>It is wrong, or the offer is no longer good.</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>It could not be saved</translation>
    </message>
    <message>
        <source>This place cannot be written to. Nothing is half-done.</source>
        <translation>This place cannot be written to. Nothing is half-done.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that this device can write to its storage.</source>
        <translation>Choose another folder, or check that this device can write to its storage.</translation>
    </message>
    <message>
        <source>This is the answer to another login</source>
        <translation>This is the answer to another login</translation>
    </message>
    <message>
        <source>It may also have come too late. Nothing was taken from it.</source>
        <translation>It may also have come too late. Nothing was taken from it.</translation>
    </message>
    <message>
        <source>The login was declined</source>
        <translation>The login was declined</translation>
    </message>
    <message>
        <source>You declined it, or the other side did. Nothing has changed.</source>
        <translation>You declined it, or the other side did. Nothing has changed.</translation>
    </message>
    <message>
        <source>If that was not meant, begin again.</source>
        <translation>If that was not meant, begin again.</translation>
    </message>
    <message>
        <source>Log in again from the start.</source>
        <translation>Log in again from the start.</translation>
    </message>
    <message>
        <source>You hold nothing that fits</source>
        <translation>You hold nothing that fits</translation>
    </message>
    <message>
        <source>They only learn that you decline, not why.</source>
            <translation>They only learn that you decline, not why.</translation>
        </message>
    <message>
        <source>Get the certificate that is asked for, and begin again.</source>
        <translation>Get the certificate that is asked for, and begin again.</translation>
    </message>
    <message>
        <source>The other side is gone</source>
        <translation>The other side is gone</translation>
    </message>
    <message>
        <source>It ended, or is too far away.</source>
        <translation>It ended, or is too far away.</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Begin again.</translation>
    </message>
    <message>
        <source>The other side was not understood</source>
        <translation>The other side was not understood</translation>
    </message>
    <message>
        <source>Its code or its answer is not in order. Nothing was taken from it.</source>
        <translation>Its code or its answer is not in order. Nothing was taken from it.</translation>
    </message>
    <message>
        <source>Let it show a new code.</source>
        <translation>Let it show a new code.</translation>
    </message>
    <message>
        <source>It cannot be decrypted</source>
        <translation>It cannot be decrypted</translation>
    </message>
    <message>
        <source>It was changed, or was not meant for this device. Nothing was taken from it.</source>
        <translation>It was changed, or was not meant for this device. Nothing was taken from it.</translation>
    </message>
    <message>
        <source>Find out now</source>
        <translation>Find out now</translation>
    </message>
    <message>
        <source>Go to Bills</source>
        <translation>Go to Bills</translation>
    </message>
    <message>
        <source>Not everything could be erased</source>
        <translation>Not everything could be erased</translation>
    </message>
    <message>
        <source>What is left on this device is encrypted.</source>
        <translation>What is left on this device is encrypted.</translation>
    </message>
    <message>
        <source>Your answer may have reached them.</source>
        <translation>Your answer may have reached them.</translation>
    </message>
    <message>
        <source>Nothing was sent this time.</source>
        <translation>Nothing was sent this time.</translation>
    </message>
    <message>
        <source>They did not accept it</source>
        <translation>They did not accept it</translation>
    </message>
    <message>
        <source>What you agreed to has been sent to them.</source>
        <translation>What you agreed to has been sent to them.</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Save what is held</source>
        <translation>Save what is held</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Save what is held as a file?</source>
        <translation>Save what is held as a file?</translation>
    </message>
    <message>
        <source>In it: what was issued, all copies, how you keep it, and where it was shown.</source>
        <translation>In it: what was issued, all copies, how you keep it, and where it was shown.</translation>
    </message>
    <message>
        <source>This certificate is bound to no key: whoever has the file can show it.</source>
        <translation>This certificate is bound to no key: whoever has the file can show it.</translation>
    </message>
    <message>
        <source>No key is in it: nobody can show the certificate with this file.</source>
        <translation>No key is in it: nobody can show the certificate with this file.</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever has it can read it.</source>
        <translation>The file is not encrypted. Whoever has it can read it.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Choose a place</translation>
    </message>
</context>
<context>
    <name>FailureCode</name>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>FailureSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name in Chinese</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Identity card number</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>Vehicle classes</source>
        <translation>Vehicle classes</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Last day valid</source>
        <translation>Last day valid</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Issuing authority</source>
        <translation>Issuing authority</translation>
    </message>
    <message>
        <source>Issuing country</source>
        <translation>Issuing country</translation>
    </message>
    <message>
        <source>Aged 18 or over</source>
        <translation>Aged 18 or over</translation>
    </message>
    <message>
        <source>Aged 65 or over</source>
        <translation>Aged 65 or over</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Aged 16 or over</source>
        <translation>Aged 16 or over</translation>
    </message>
    <message>
        <source>Aged 21 or over</source>
        <translation>Aged 21 or over</translation>
    </message>
</context>
<context>
    <name>HeldRow</name>
    <message>
        <source>Favourites</source>
        <translation>Favourites</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Reads the code on a bill, on a certificate offer or on a service&apos;s login page. Nothing is sent before you agree.</source>
        <translation>Reads the code on a bill, on a certificate offer or on a service&apos;s login page. Nothing is sent before you agree.</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>My code</translation>
    </message>
    <message>
        <source>Shows who you are, to staff or a reader. It changes every 30 seconds and works once.</source>
        <translation>Shows who you are, to staff or a reader. It changes every 30 seconds and works once.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Lists your bills. You see the payee and the amount, and confirm with your PIN.</source>
        <translation>Lists your bills. You see the payee and the amount, and confirm with your PIN.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Keeps your certificates, such as the driving licence, and says whether each is believed.</source>
        <translation>Keeps your certificates, such as the driving licence, and says whether each is believed.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Under Me. It lists every answer you gave, also those you declined.</source>
        <translation>Under Me. It lists every answer you gave, also those you declined.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Under Me. The app also locks by itself when nobody touches it.</source>
        <translation>Under Me. The app also locks by itself when nobody touches it.</translation>
    </message>
    <message>
        <source>When something seems wrong</source>
        <translation>When something seems wrong</translation>
    </message>
    <message>
        <source>Decline, and ask at a counter. Never tell anybody your PIN: nobody needs it, no officer and no bank.</source>
        <translation>Decline, and ask at a counter. Never tell anybody your PIN: nobody needs it, no officer and no bank.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Issued to you</source>
        <translation>Issued to you</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>You declined: nothing was shown</source>
        <translation>You declined: nothing was shown</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>It did not go through</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Given: %1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>For: %1</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent, but nobody confirmed that it arrived</source>
        <translation>Sent, but nobody confirmed that it arrived</translation>
    </message>
    <message>
        <source>Older entries are in the ledger.</source>
        <translation>Older entries are in the ledger.</translation>
    </message>
    <message>
        <source>Sent, and not accepted</source>
        <translation>Sent, and not accepted</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Good day</source>
        <translation>Good day</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>Good day, %1</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>Search services</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mini-programs</source>
        <translation>Mini-programs</translation>
    </message>
</context>
<context>
    <name>IssuerLoginSheet</name>
    <message>
        <source>%1 asks you to log in</source>
        <translation>%1 asks you to log in</translation>
    </message>
    <message>
        <source>Your browser opens a page of theirs. Log in there and come back afterwards.</source>
        <translation>Your browser opens a page of theirs. Log in there and come back afterwards.</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>No browser could be opened</translation>
    </message>
    <message>
        <source>Set up a browser on this device, then open the page again.</source>
        <translation>Set up a browser on this device, then open the page again.</translation>
    </message>
    <message>
        <source>Address after the login</source>
        <translation>Address after the login</translation>
    </message>
    <message>
        <source>If the browser does not lead back here, copy the address that it shows in the end. It begins with %1. If the app locks meanwhile, paste it under Scan.</source>
        <translation>If the browser does not lead back here, copy the address that it shows in the end. It begins with %1. If the app locks meanwhile, paste it under Scan.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Open the page again</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Earlier on the list</source>
        <translation>Earlier on the list</translation>
    </message>
    <message>
        <source>Later on the list</source>
        <translation>Later on the list</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Take out of the archive</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>Put into the archive</translation>
    </message>
    <message>
        <source>It is offered again to those who ask.</source>
        <translation>It is offered again to those who ask.</translation>
    </message>
    <message>
        <source>It stays on this device and is offered to nobody who asks.</source>
        <translation>It stays on this device and is offered to nobody who asks.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Public services, certificates and bills in one place. Everything stays encrypted on this device.</source>
        <translation>Public services, certificates and bills in one place. Everything stays encrypted on this device.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Large and simple</source>
        <translation>Large and simple</translation>
    </message>
    <message>
        <source>Six big buttons and larger text</source>
        <translation>Six big buttons and larger text</translation>
    </message>
</context>
<context>
    <name>LanguageSettingPage</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>LedgerEntryPage</name>
    <message>
        <source>You approved</source>
        <translation>You approved</translation>
    </message>
    <message>
        <source>It went through</source>
        <translation>It went through</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>You declined</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>The seal is computed from this entry and the one before. The export carries it, so that anybody can check it.</source>
        <translation>The seal is computed from this entry and the one before. The export carries it, so that anybody can check it.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>No answer at first</source>
        <translation>No answer at first</translation>
    </message>
    <message>
        <source>Sent, and not accepted</source>
        <translation>Sent, and not accepted</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>What you answered, to whom and for what. Each entry is chained to the one before, so a change shows.</source>
        <translation>What you answered, to whom and for what. Each entry is chained to the one before, so a change shows.</translation>
    </message>
    <message>
        <source>Complete and unchanged</source>
        <translation>Complete and unchanged</translation>
    </message>
    <message>
        <source>Changed or incomplete</source>
        <translation>Changed or incomplete</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>You have not answered any request yet.</source>
        <translation>You have not answered any request yet.</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Registered this device</source>
        <translation>Registered this device</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>Login to a service</source>
        <translation>Login to a service</translation>
    </message>
    <message>
        <source>Certificate accepted</source>
        <translation>Certificate accepted</translation>
    </message>
    <message>
        <source>Personal code shown</source>
        <translation>Personal code shown</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>Mini-program</translation>
    </message>
    <message>
        <source>Certificate shown</source>
        <translation>Certificate shown</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>went through</source>
        <translation>went through</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>no answer yet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no answer at first</source>
        <translation>no answer at first</translation>
    </message>
    <message>
        <source>Found out later. It is the same payment, not another one.</source>
        <translation>Found out later. It is the same payment, not another one.</translation>
    </message>
    <message>
        <source>It is one payment, and it went through.</source>
        <translation>It is one payment, and it went through.</translation>
    </message>
    <message>
        <source>It is one payment, and its answer is missing.</source>
        <translation>It is one payment, and its answer is missing.</translation>
    </message>
    <message>
        <source>It is one payment, and it failed.</source>
        <translation>It is one payment, and it failed.</translation>
    </message>
    <message>
        <source>sent, and not accepted</source>
        <translation>sent, and not accepted</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Search certificates</source>
        <translation>Search certificates</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s)</source>
        <translation>
            <numerusform>%1 of %n certificate</numerusform>
            <numerusform>%1 of %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message>
        <source>Move certificates with the buttons. Favourites stay before the others.</source>
        <translation>Move certificates with the buttons. Favourites stay before the others.</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>Do not group</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>Group by kind</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Arrange</translation>
    </message>
    <message>
        <source>No certificate matches. Try another word.</source>
        <translation>No certificate matches. Try another word.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>MakeBackupPage</name>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>A backup is an encrypted file for moving to another phone.</source>
        <translation>A backup is an encrypted file for moving to another phone.</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>In it</translation>
    </message>
    <message>
        <source>Which certificates you hold, so that you can ask for them again</source>
        <translation>Which certificates you hold, so that you can ask for them again</translation>
    </message>
    <message>
        <source>Your ledger</source>
        <translation>Your ledger</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>Not in it</translation>
    </message>
    <message>
        <source>Keys: they never leave this device</source>
        <translation>Keys: they never leave this device</translation>
    </message>
    <message>
        <source>What the certificates say: departments issue them again</source>
        <translation>What the certificates say: departments issue them again</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>At least 12 characters, 6 of them different. A few words that belong to nothing are good.</source>
        <translation>At least 12 characters, 6 of them different. A few words that belong to nothing are good.</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>The passphrase again</translation>
    </message>
    <message>
        <source>Nobody can find out the passphrase for you. Without it the backup is of no use.</source>
        <translation>Nobody can find out the passphrase for you. Without it the backup is of no use.</translation>
    </message>
    <message>
        <source>The backup is being sealed. That is slow on purpose, so that nobody can try many passphrases.</source>
        <translation>The backup is being sealed. That is slow on purpose, so that nobody can try many passphrases.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Keep it somewhere else than on this phone.</source>
        <translation>Keep it somewhere else than on this phone.</translation>
    </message>
    <message>
        <source>Choose where it goes</source>
        <translation>Choose where it goes</translation>
    </message>
    <message>
        <source>Backups (*.jwe)</source>
        <translation>Backups (*.jwe)</translation>
    </message>
    <message>
        <source>This passphrase is too short. Take at least 12 characters.</source>
        <translation>This passphrase is too short. Take at least 12 characters.</translation>
    </message>
    <message>
        <source>This passphrase is too long. A few words are enough.</source>
        <translation>This passphrase is too long. A few words are enough.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Take at least 6 different characters.</source>
        <translation>This passphrase is too easy to guess. Take at least 6 different characters.</translation>
    </message>
</context>
<context>
    <name>MePage</name>
    <message>
        <source>Me</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Identity card number</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Every answer you gave</source>
        <translation>Every answer you gave</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Protection of this device</source>
        <translation>Protection of this device</translation>
    </message>
    <message>
        <source>Software protection</source>
        <translation>Software protection</translation>
    </message>
    <message>
        <source>Hardware protection</source>
        <translation>Hardware protection</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text and colours</translation>
    </message>
    <message>
        <source>Large and simple</source>
        <translation>Large and simple</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Moving to another phone</source>
        <translation>Moving to another phone</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>An encrypted file, without keys</source>
        <translation>An encrypted file, without keys</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Of another phone of yours</source>
        <translation>Of another phone of yours</translation>
    </message>
    <message>
        <source>Certificates to ask for again</source>
        <translation>Certificates to ask for again</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>Take it out, or erase it</source>
        <translation>Take it out, or erase it</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Back to the top</source>
        <translation>Back to the top</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Main places</source>
        <translation>Main places</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Main places</source>
        <translation>Main places</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Due soon</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Not valid</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>No connection: what you see is from before.</source>
        <translation>No connection: what you see is from before.</translation>
    </message>
    <message>
        <source>No connection: what you see is from %1.</source>
        <translation>No connection: what you see is from %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>A link is being opened.</source>
        <translation>A link is being opened.</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>The department is still working on it. We ask again when you unlock the app after %1.</source>
        <translation>The department is still working on it. We ask again when you unlock the app after %1.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>Stop waiting for %1</source>
        <translation>Stop waiting for %1</translation>
    </message>
    <message>
        <source>It will not come: %1</source>
        <translation>It will not come: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>Remove %1 from this list</translation>
    </message>
    <message>
        <source>The department did not grant it.</source>
        <translation>The department did not grant it.</translation>
    </message>
    <message>
        <source>We could not finish this yet. It is tried again when you unlock the app.</source>
        <translation>We could not finish this yet. It is tried again when you unlock the app.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>PIN, %1 of %2 digits entered</source>
        <translation>PIN, %1 of %2 digits entered</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Delete the last digit</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>The two are not the same. Enter the PIN again, or go back to choose another.</source>
        <translation>The two are not the same. Enter the PIN again, or go back to choose another.</translation>
    </message>
    <message>
        <source>Enter the PIN again</source>
        <translation>Enter the PIN again</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Choose a PIN</translation>
    </message>
    <message>
        <source>Six digits, not a run and not all the same. Together with this device they encrypt your data. Nobody can look the PIN up for you.</source>
        <translation>Six digits, not a run and not all the same. Together with this device they encrypt your data. Nobody can look the PIN up for you.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>What you open is shown here.</source>
        <translation>What you open is shown here.</translation>
    </message>
    <message>
        <source>Choose a certificate.</source>
        <translation>Choose a certificate.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Choose a service.</translation>
    </message>
    <message>
        <source>Choose a setting.</source>
        <translation>Choose a setting.</translation>
    </message>
    <message>
        <source>Choose a bill or a receipt.</source>
        <translation>Choose a bill or a receipt.</translation>
    </message>
    <message>
        <source>Choose an entry.</source>
        <translation>Choose an entry.</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo of the holder</source>
        <translation>Photo of the holder</translation>
    </message>
</context>
<context>
    <name>ProgramPage</name>
    <message>
        <source>Open again</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>Mini-program</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PromisedCertificates</name>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Stop waiting for this certificate?</source>
        <translation>Stop waiting for this certificate?</translation>
    </message>
    <message>
        <source>It will not come to this device any more. The department is not told. You can ask for it again.</source>
        <translation>It will not come to this device any more. The department is not told. You can ask for it again.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Keep waiting</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Stop waiting</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>Protection of this device</source>
        <translation>Protection of this device</translation>
    </message>
    <message>
        <source>Software protection</source>
        <translation>Software protection</translation>
    </message>
    <message>
        <source>Hardware protection</source>
        <translation>Hardware protection</translation>
    </message>
    <message>
        <source>Keys lie in a file of this device, sealed with your PIN. Whoever steals the disk can try PINs slowly. A device with a security chip protects better.</source>
        <translation>Keys lie in a file of this device, sealed with your PIN. Whoever steals the disk can try PINs slowly. A device with a security chip protects better.</translation>
    </message>
    <message>
        <source>Keys are held by this device&apos;s security chip.</source>
        <translation>Keys are held by this device&apos;s security chip.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
</context>
<context>
    <name>QrCodeView</name>
    <message>
        <source>Code to be scanned</source>
        <translation>Code to be scanned</translation>
    </message>
    <message>
        <source>The code is hidden.</source>
        <translation>The code is hidden.</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Hide the code</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>My code</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
</context>
<context>
    <name>ReadDocument</name>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Not shown</translation>
    </message>
</context>
<context>
    <name>ReadNearPage</name>
    <message>
        <source>Read near by</source>
        <translation>Read near by</translation>
    </message>
    <message>
        <source>Choose what you need to know. The person sees it and agrees on their own phone.</source>
        <translation>Choose what you need to know. The person sees it and agrees on their own phone.</translation>
    </message>
    <message>
        <source>Read the code of the phone</source>
        <translation>Read the code of the phone</translation>
    </message>
    <message>
        <source>The other phone was asked. Waiting for the person to agree.</source>
        <translation>The other phone was asked. Waiting for the person to agree.</translation>
    </message>
    <message>
        <source>Nothing was shown. The person declined, or has no such certificate: the phone does not say which.</source>
        <translation>Nothing was shown. The person declined, or has no such certificate: the phone does not say which.</translation>
    </message>
    <message>
        <source>Judged by the trust list of %1.</source>
        <translation>Judged by the trust list of %1.</translation>
    </message>
    <message>
        <source>Nothing that you are shown is kept on this device.</source>
        <translation>Nothing that you are shown is kept on this device.</translation>
    </message>
    <message>
        <source>Nothing of this is kept. It is gone when you leave this page.</source>
        <translation>Nothing of this is kept. It is gone when you leave this page.</translation>
    </message>
    <message>
        <source>Read another</source>
        <translation>Read another</translation>
    </message>
    <message>
        <source>The person did not answer in time</source>
        <translation>The person did not answer in time</translation>
    </message>
    <message>
        <source>Let the phone show a new code.</source>
        <translation>Let the phone show a new code.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReaderWords</name>
    <message>
        <source>You can rely on this. Compare the photograph with the person.</source>
        <translation>You can rely on this. Compare the photograph with the person.</translation>
    </message>
    <message>
        <source>It cannot be told at the moment whether this is genuine. Do not rely on it.</source>
        <translation>It cannot be told at the moment whether this is genuine. Do not rely on it.</translation>
    </message>
    <message>
        <source>Do not rely on this. It is not genuine, or not good any more.</source>
        <translation>Do not rely on this. It is not genuine, or not good any more.</translation>
    </message>
    <message>
        <source>Aged 16 or over</source>
        <translation>Aged 16 or over</translation>
    </message>
    <message>
        <source>With a photograph, without the date of birth</source>
        <translation>With a photograph, without the date of birth</translation>
    </message>
    <message>
        <source>Aged 18 or over</source>
        <translation>Aged 18 or over</translation>
    </message>
    <message>
        <source>Aged 21 or over</source>
        <translation>Aged 21 or over</translation>
    </message>
    <message>
        <source>Aged 65 or over</source>
        <translation>Aged 65 or over</translation>
    </message>
    <message>
        <source>May drive</source>
        <translation>May drive</translation>
    </message>
    <message>
        <source>Name, photograph, vehicle classes, last day valid</source>
        <translation>Name, photograph, vehicle classes, last day valid</translation>
    </message>
    <message>
        <source>Who the person is</source>
        <translation>Who the person is</translation>
    </message>
    <message>
        <source>Name, photograph, date of birth</source>
        <translation>Name, photograph, date of birth</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>The issuer is on the trust list.</source>
        <translation>The issuer is on the trust list.</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list.</source>
        <translation>The issuer is not on the trust list.</translation>
    </message>
    <message>
        <source>There is no trust list on this device yet.</source>
        <translation>There is no trust list on this device yet.</translation>
    </message>
    <message>
        <source>The trust list on this device is too old.</source>
        <translation>The trust list on this device is too old.</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature is good.</source>
        <translation>The issuer&apos;s signature is good.</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature does not fit.</source>
        <translation>The issuer&apos;s signature does not fit.</translation>
    </message>
    <message>
        <source>The phone proved that the certificate belongs to it.</source>
        <translation>The phone proved that the certificate belongs to it.</translation>
    </message>
    <message>
        <source>The phone did not prove that the certificate belongs to it.</source>
        <translation>The phone did not prove that the certificate belongs to it.</translation>
    </message>
    <message>
        <source>Whether the certificate belongs to the phone was not checked.</source>
        <translation>Whether the certificate belongs to the phone was not checked.</translation>
    </message>
    <message>
        <source>It has not expired.</source>
        <translation>It has not expired.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>It has expired.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>It is not valid yet.</translation>
    </message>
    <message>
        <source>Something in it was changed.</source>
        <translation>Something in it was changed.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>It cannot be read.</translation>
    </message>
    <message>
        <source>The issuer has not withdrawn it.</source>
        <translation>The issuer has not withdrawn it.</translation>
    </message>
    <message>
        <source>The issuer has withdrawn it.</source>
        <translation>The issuer has withdrawn it.</translation>
    </message>
    <message>
        <source>Whether the issuer has withdrawn it cannot be told.</source>
        <translation>Whether the issuer has withdrawn it cannot be told.</translation>
    </message>
    <message>
        <source>What was shown does not answer what you asked. Do not rely on it.</source>
        <translation>What was shown does not answer what you asked. Do not rely on it.</translation>
    </message>
    <message>
        <source>Not everything that was asked for was shown.</source>
        <translation>Not everything that was asked for was shown.</translation>
    </message>
    <message>
        <source>You did not ask for this certificate.</source>
        <translation>You did not ask for this certificate.</translation>
    </message>
    <message>
        <source>The phone itself says: %1</source>
        <translation>The phone itself says: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It is not tied to a device: whoever has a copy can show it.</source>
        <translation>It is not tied to a device: whoever has a copy can show it.</translation>
    </message>
    <message>
        <source>It says another country than its issuer's.</source>
        <translation>It says another country than its issuer's.</translation>
    </message>
    <message>
        <source>It is signed in a way that cannot be checked here.</source>
        <translation>It is signed in a way that cannot be checked here.</translation>
    </message>
    <message>
        <source>The issuer has suspended it for now.</source>
        <translation>The issuer has suspended it for now.</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>Bill number</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Signed by the payment service and checked on this device.</source>
        <translation>Signed by the payment service and checked on this device.</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>Overdue since %1</source>
        <translation>Overdue since %1</translation>
    </message>
    <message>
        <source>To be paid by %1</source>
        <translation>To be paid by %1</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Expires on %1</translation>
    </message>
    <message>
        <source>It was renewed and says something else now</source>
        <translation>It was renewed and says something else now</translation>
    </message>
    <message>
        <source>Not valid any more</source>
        <translation>Not valid any more</translation>
    </message>
    <message>
        <source>See the bill</source>
        <translation>See the bill</translation>
    </message>
    <message>
        <source>See the certificate</source>
        <translation>See the certificate</translation>
    </message>
    <message>
        <source>Suspended for now by its issuer</source>
        <translation>Suspended for now by its issuer</translation>
    </message>
</context>
<context>
    <name>RemoveButton</name>
    <message>
        <source>Delete from this device</source>
        <translation>Delete from this device</translation>
    </message>
    <message>
        <source>Delete this certificate?</source>
        <translation>Delete this certificate?</translation>
    </message>
    <message>
        <source>It and its key are destroyed on this device. The department is not told, and can issue it again.</source>
        <translation>It and its key are destroyed on this device. The department is not told, and can issue it again.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>RestorableList</name>
    <message>
        <source>To ask for again</source>
        <translation>To ask for again</translation>
    </message>
    <message>
        <source>There is nothing left to ask for again.</source>
        <translation>There is nothing left to ask for again.</translation>
    </message>
    <message>
        <source>Ask on the issuer&apos;s own pages: the backup does not say how.</source>
        <translation>Ask on the issuer&apos;s own pages: the backup does not say how.</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Ask for it</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <translation>Ask for %1</translation>
    </message>
    <message>
        <source>I want none of these</source>
        <translation>I want none of these</translation>
    </message>
    <message>
        <source>Forget this list?</source>
        <translation>Forget this list?</translation>
    </message>
    <message>
        <source>Departments are not told. You can restore the backup again as long as you have it.</source>
        <translation>Departments are not told. You can restore the backup again as long as you have it.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Forget the list</source>
        <translation>Forget the list</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of this kind</source>
        <translation>
            <numerusform>%n certificate of this kind</numerusform>
            <numerusform>%n certificates of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreOffer</name>
    <message>
        <source>You are registered</source>
        <translation>You are registered</translation>
    </message>
    <message>
        <source>Did you use Causeway on another phone? Bring its backup here.</source>
        <translation>Did you use Causeway on another phone? Bring its backup here.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Choose the backup that you made on the other phone. You see afterwards which certificates to ask for again.</source>
        <translation>Choose the backup that you made on the other phone. You see afterwards which certificates to ask for again.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>Choose another backup</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase of the backup</translation>
    </message>
    <message>
        <source>This is not the passphrase of this backup.</source>
        <translation>This is not the passphrase of this backup.</translation>
    </message>
    <message>
        <source>The backup is being opened. That is slow on purpose, so that nobody can try many passphrases.</source>
        <translation>The backup is being opened. That is slow on purpose, so that nobody can try many passphrases.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) in the backup.</source>
        <translation>
            <numerusform>%n certificate in the backup.</numerusform>
            <numerusform>%n certificates in the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ledger of the other phone, with %n entries, is kept beside the one of this phone.</source>
        <translation>
            <numerusform>The ledger of the other phone, with %n entry, is kept beside the one of this phone.</numerusform>
            <numerusform>The ledger of the other phone, with %n entries, is kept beside the one of this phone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups (*.jwe)</source>
        <translation>Backups (*.jwe)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The backup was changed</source>
        <translation>The backup was changed</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>Use another copy of it.</translation>
    </message>
    <message>
        <source>This is no backup, or not all of one</source>
        <translation>This is no backup, or not all of one</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>The backup was made by a newer version</source>
        <translation>The backup was made by a newer version</translation>
    </message>
    <message>
        <source>Update Causeway, then try again.</source>
        <translation>Update Causeway, then try again.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Nothing was taken from it.</translation>
    </message>
    <message>
        <source>This backup is another person's</source>
        <translation>This backup is another person's</translation>
    </message>
    <message>
        <source>Choose one that you made yourself.</source>
        <translation>Choose one that you made yourself.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Codes of bills, certificate offers and service logins open here. You see who asks before anything is sent.</source>
        <translation>Codes of bills, certificate offers and service logins open here. You see who asks before anything is sent.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Read from this screen</source>
        <translation>Read from this screen</translation>
    </message>
    <message>
        <source>Or paste a link or code</source>
        <translation>Or paste a link or code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Scan your card</translation>
    </message>
    <message>
        <source>Scan the code on your identity card. You see what was read and can correct it before anything is sent.</source>
        <translation>Scan the code on your identity card. You see what was read and can correct it before anything is sent.</translation>
    </message>
    <message>
        <source>Scan a phone</source>
        <translation>Scan a phone</translation>
    </message>
    <message>
        <source>Scan the code that the other phone shows under Show near by.</source>
        <translation>Scan the code that the other phone shows under Show near by.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>No service matches. Try another word.</source>
        <translation>No service matches. Try another word.</translation>
    </message>
    <message>
        <source>The list of services is not on this device yet. It comes with the next connection.</source>
        <translation>The list of services is not on this device yet. It comes with the next connection.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>This service has its own page, which opens in your browser. When it asks you to log in, scan the code that it shows.</source>
        <translation>This service has its own page, which opens in your browser. When it asks you to log in, scan the code that it shows.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>Search services</translation>
    </message>
    <message>
        <source>Mini-programs</source>
        <translation>Mini-programs</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>ShowNearPage</name>
    <message>
        <source>Show near by</source>
        <translation>Show near by</translation>
    </message>
    <message>
        <source>Code for a reader near by</source>
        <translation>Code for a reader near by</translation>
    </message>
    <message>
        <source>Let the reader scan this code.</source>
        <translation>Let the reader scan this code.</translation>
    </message>
    <message>
        <source>Waiting for a reader. You see what it asks for before anything is shown.</source>
        <translation>Waiting for a reader. You see what it asks for before anything is shown.</translation>
    </message>
    <message>
        <source>A reader asks. It waits for your answer.</source>
        <translation>A reader asks. It waits for your answer.</translation>
    </message>
    <message>
        <source>Your certificate was shown.</source>
        <translation>Your certificate was shown.</translation>
    </message>
    <message>
        <source>You declined. Nothing was shown.</source>
        <translation>You declined. Nothing was shown.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>Show a new code</translation>
    </message>
    <message>
        <source>It works without a network. Nothing is shown until you agree, and a reader that nobody vouches for is said to be one.</source>
        <translation>It works without a network. Nothing is shown until you agree, and a reader that nobody vouches for is said to be one.</translation>
    </message>
    <message>
        <source>No reader came. The code is not good any more.</source>
        <translation>No reader came. The code is not good any more.</translation>
    </message>
</context>
<context>
    <name>SimpleHomePage</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Read a code from a picture, the screen or the camera</source>
        <translation>Read a code from a picture, the screen or the camera</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>My code</translation>
    </message>
    <message>
        <source>Show the code that says who you are</source>
        <translation>Show the code that says who you are</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>See your bills and pay them</source>
        <translation>See your bills and pay them</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>See your certificates</source>
        <translation>See your certificates</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Find a public service</source>
        <translation>Find a public service</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>What each button does</source>
        <translation>What each button does</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Good day</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>Good day, %1</translation>
    </message>
</context>
<context>
    <name>SimpleSettingPage</name>
    <message>
        <source>Large and simple</source>
        <translation>Large and simple</translation>
    </message>
    <message>
        <source>Home shows six big buttons, and text is at least half as large again. Whatever can be done by dragging has a button as well.</source>
        <translation>Home shows six big buttons, and text is at least half as large again. Whatever can be done by dragging has a button as well.</translation>
    </message>
    <message>
        <source>Every button has a name and a description that the screen reader of this device speaks, when it is on.</source>
        <translation>Every button has a name and a description that the screen reader of this device speaks, when it is on.</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>This is taking longer than usual.</source>
        <translation>This is taking longer than usual.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>StartOverPage</name>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Everything on this device will be erased</source>
        <translation>Everything on this device will be erased</translation>
    </message>
    <message>
        <source>Nobody can recover a PIN or the data behind it. Certificates, receipts and the ledger on this device will be gone for good. Departments keep their records; you can register again and have certificates issued again.</source>
        <translation>Nobody can recover a PIN or the data behind it. Certificates, receipts and the ledger on this device will be gone for good. Departments keep their records; you can register again and have certificates issued again.</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>Before you register</source>
        <translation>Before you register</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>Terms of use</translation>
    </message>
    <message>
        <source>Causeway is open software for trying out digital government. It holds your certificates and answers requests in your name, and only after you agree. Keep your PIN to yourself. You may stop and erase everything at any time.</source>
        <translation>Causeway is open software for trying out digital government. It holds your certificates and answers requests in your name, and only after you agree. Keep your PIN to yourself. You may stop and erase everything at any time.</translation>
    </message>
    <message>
        <source>Why we ask for your data</source>
        <translation>Why we ask for your data</translation>
    </message>
    <message>
        <source>Your identity card number, name and date of birth are used once, to find your record at the identity provider and to register this device for you.</source>
        <translation>Your identity card number, name and date of birth are used once, to find your record at the identity provider and to register this device for you.</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>The identity provider only. A service receives what you share on a consent sheet, and nothing else. Each service knows you under a different number.</source>
        <translation>The identity provider only. A service receives what you share on a consent sheet, and nothing else. Each service knows you under a different number.</translation>
    </message>
    <message>
        <source>What you must give</source>
        <translation>What you must give</translation>
    </message>
    <message>
        <source>All three are needed to register. If you do not give them, you cannot use the app; counters remain open to you.</source>
        <translation>All three are needed to register. If you do not give them, you cannot use the app; counters remain open to you.</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>Your rights</translation>
    </message>
    <message>
        <source>You may see and correct your data at the identity provider, export the ledger of every answer you gave, and erase everything on this device.</source>
        <translation>You may see and correct your data at the identity provider, export the ledger of every answer you gave, and erase everything on this device.</translation>
    </message>
    <message>
        <source>I have read this and agree</source>
        <translation>I have read this and agree</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>TextSizeChoice</name>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>I have forgotten my PIN</source>
        <translation>I have forgotten my PIN</translation>
    </message>
    <message>
        <source>Your PIN could not be checked. Check that this device can write to its storage, then try again.</source>
        <translation>Your PIN could not be checked. Check that this device can write to its storage, then try again.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>This certificate is believed.</source>
        <translation>This certificate is believed.</translation>
    </message>
    <message>
        <source>We cannot tell at the moment whether this certificate is believed. Do not rely on it.</source>
        <translation>We cannot tell at the moment whether this certificate is believed. Do not rely on it.</translation>
    </message>
    <message>
        <source>This certificate is not believed. Do not rely on it.</source>
        <translation>This certificate is not believed. Do not rely on it.</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature is good and nothing was changed.</source>
        <translation>The issuer&apos;s signature is good and nothing was changed.</translation>
    </message>
    <message>
        <source>The signature does not fit: something was changed.</source>
        <translation>The signature does not fit: something was changed.</translation>
    </message>
    <message>
        <source>The issuer is on the trust list.</source>
        <translation>The issuer is on the trust list.</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list.</source>
        <translation>The issuer is not on the trust list.</translation>
    </message>
    <message>
        <source>There is no trust list on this device yet.</source>
        <translation>There is no trust list on this device yet.</translation>
    </message>
    <message>
        <source>The trust list on this device is too old.</source>
        <translation>The trust list on this device is too old.</translation>
    </message>
    <message>
        <source>It has not expired.</source>
        <translation>It has not expired.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>It has expired.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>It is not valid yet.</translation>
    </message>
    <message>
        <source>It expires soon. Ask for a new one in time.</source>
        <translation>It expires soon. Ask for a new one in time.</translation>
    </message>
    <message>
        <source>It belongs to this device: a copy elsewhere is of no use.</source>
        <translation>It belongs to this device: a copy elsewhere is of no use.</translation>
    </message>
    <message>
        <source>Its key is not on this device any more.</source>
        <translation>Its key is not on this device any more.</translation>
    </message>
    <message>
        <source>The issuer has not withdrawn it.</source>
        <translation>The issuer has not withdrawn it.</translation>
    </message>
    <message>
        <source>The issuer has withdrawn it.</source>
        <translation>The issuer has withdrawn it.</translation>
    </message>
    <message>
        <source>The issuer has suspended it for now.</source>
        <translation>The issuer has suspended it for now.</translation>
    </message>
    <message>
        <source>We could not find out whether the issuer has withdrawn it.</source>
        <translation>We could not find out whether the issuer has withdrawn it.</translation>
    </message>
    <message>
        <source>It is not tied to a device: whoever has a copy can show it.</source>
        <translation>It is not tied to a device: whoever has a copy can show it.</translation>
    </message>
</context>
<context>
    <name>WalletPage</name>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>You have no certificates yet.</source>
        <translation>You have no certificates yet.</translation>
    </message>
    <message>
        <source>Get my driving licence</source>
        <translation>Get my driving licence</translation>
    </message>
    <message>
        <source>Get my driving licence again</source>
        <translation>Get my driving licence again</translation>
    </message>
    <message>
        <source>All your certificates are in the archive.</source>
        <translation>All your certificates are in the archive.</translation>
    </message>
    <message>
        <source>Show near by</source>
        <translation>Show near by</translation>
    </message>
    <message>
        <source>To a reader that scans your code</source>
        <translation>To a reader that scans your code</translation>
    </message>
    <message>
        <source>Read near by</source>
        <translation>Read near by</translation>
    </message>
    <message>
        <source>Check what another phone shows</source>
        <translation>Check what another phone shows</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Offered to nobody who asks</source>
        <translation>Offered to nobody who asks</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>Nobody confirms who asks. Share only if you know this address.</source>
        <translation>Nobody confirms who asks. Share only if you know this address.</translation>
    </message>
    <message>
        <source>Nobody confirms who asks. Share only if you know who it is.</source>
        <translation>Nobody confirms who asks. Share only if you know who it is.</translation>
    </message>
    <message>
        <source>The answer is protected on its way, but not sealed for the asker alone.</source>
        <translation>The answer is protected on its way, but not sealed for the asker alone.</translation>
    </message>
    <message>
        <source>The asker will keep a copy of what you share.</source>
        <translation>The asker will keep a copy of what you share.</translation>
    </message>
    <message>
        <source>It asks for more than it registered for.</source>
        <translation>It asks for more than it registered for.</translation>
    </message>
    <message>
        <source>Something about this request is unusual. Share only if you trust the asker.</source>
        <translation>Something about this request is unusual. Share only if you trust the asker.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Not valid</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
</context>
</TS>
