import QtQuick
import QtTest
import Causeway.Controls

Item {
    FieldWords { id: words }

    TestCase {
        name: "FieldWords"

        function test_an_own_word_comes_before_the_issuers() {
            compare(words.named("birth_date", "Born on"), "Date of birth");
        }
        function test_the_issuers_word_comes_before_the_name() {
            compare(words.named("registration_mark", "Mark on the plate"), "Mark on the plate");
        }
        function test_a_name_without_words_is_made_readable_data() {
            return [
                {tag: "registration_mark", said: "Registration mark"},
                {tag: "familyName", said: "Family name"},
                {tag: "address.region", said: "Address · Region"},
                {tag: "doses[1].lot", said: "Doses 2 · Lot"},
                {tag: "doses[].lot", said: "Doses · Lot"},
                {tag: "vehicle_classes[0]", said: "Vehicle classes 1"},
                {tag: "org.iso.18013.5.1.family_name", said: "org.iso.18013.5.1.family_name"},
                {tag: "licence/c1/family_name", said: "licence/c1/family_name"},
                {tag: "中文姓名", said: "中文姓名"}
            ];
        }
        function test_a_name_without_words_is_made_readable(row) {
            compare(words.named(row.tag, ""), row.said);
            compare(words.label(row.tag), row.said);
        }
        function test_yes_and_no_are_words() {
            compare([words.value("true"), words.value("false"), words.value("1, 2")], ["Yes", "No", "1, 2"]);
        }
    }
}
