// A suite in which somebody asks and the person answers.
PageTest {
    function paste(text: string): void {
        tap("quick_scan");
        see("linkField").input.forceActiveFocus();
        see("linkField").text = text;
        tap("openLink");
    }

    function enterPin(): void {
        see("consentPin").forceActiveFocus();
        type("271828");
    }
}
