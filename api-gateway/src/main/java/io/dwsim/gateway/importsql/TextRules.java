package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.DataType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What text columns of well-known names hold. */
final class TextRules {

    /** @param shortest length in which the values make sense */
    private record Known(Pattern name, int shortest, NamedRule rule) {}

    private static final String PERSONS =
            "customer|client|contact|employee|person|user|patient|author|manager|owner|clerk|member|student|teacher|driver"
                    + "|agent|guest|passenger|recipient|sender|cardholder|doctor|buyer|seller|supervisor|representative|rep";
    private static final Pattern GENERIC = Pattern.compile("(?:[a-z]{1,2}_)?name|title");
    private static final Pattern PERSON_TABLE = Pattern.compile("(?:.*_)?(?:" + PERSONS + "|staff|people)s?");
    private static final Pattern PRODUCT_TABLE = Pattern.compile("(?:.*_)?(?:product|item|part|article)s?");
    private static final Pattern COMPANY_TABLE = Pattern.compile(
            "(?:.*_)?(?:compan(?:y|ies)|supplier|vendor|manufacturer|organi[sz]ation|merchant|partner|store|shop|account)s?");

    private static final List<Known> KNOWN = List.of(
            faker("e_?mail|e_?mail_?address|mail", 12, "an email address", "email"),
            faker("first_?name|fname|given_?name|forename", 4, "a first name", "first_name"),
            faker("middle_?name", 4, "a first name", "first_name"),
            faker("last_?name|lname|sur_?name|family_?name", 4, "a last name", "last_name"),
            faker("full_?name|(?:" + PERSONS + ")_?name", 10, "a person's name", "name"),
            faker("user_?name|login|login_?name|screen_?name|nickname", 6, "a user name", "user_name"),
            faker(
                    "company|company_?name|organi[sz]ation|organi[sz]ation_?name|employer|(?:supplier|vendor|manufacturer|merchant|store|brand|carrier)_?name",
                    10,
                    "a company",
                    "company"),
            faker("product_?name|item_?name|product_?title", 10, "a product", "product_name"),
            faker("job|job_?title|occupation|profession", 10, "a job", "job"),
            faker("department|dept|department_?name|dept_?name", 8, "a department", "department"),
            faker("salutation", 3, "a salutation", "prefix"),
            faker("city|town|city_?name", 6, "a city", "city"),
            faker("state_?code|state_?abbr|province_?code", 2, "a state", "state_abbr"),
            faker("state|state_?name|province", 10, "a state", "state"),
            faker("state|province", 2, "a state", "state_abbr"),
            faker("country_?code|country_?iso|iso_?country|nationality_?code", 2, "a country's code", "country_code"),
            faker("country|country_?name", 8, "a country", "country"),
            faker("country", 2, "a country's code", "country_code"),
            faker("nationality", 10, "a nationality", "nationality"),
            faker("zip|zip_?code|postal_?code|post_?code|postal", 5, "a postal code", "postcode"),
            faker(
                    "(?:address|addr)_?(?:line_?)?2|suite_?(?:number|no)?|apartment",
                    8,
                    "the second line of an address",
                    "secondary_address"),
            faker(
                    "address|addr|street|street_?address|(?:address|addr)_?(?:line_?)?1|address_?line",
                    12,
                    "a street address",
                    "street_address"),
            faker("street_?name", 10, "a street", "street_name"),
            faker(
                    "street_?(?:number|no)|house_?(?:number|no)|building_?(?:number|no)",
                    3,
                    "a house's number",
                    "building_number"),
            faker(
                    "phone|phone_?(?:number|no|num)|telephone|mobile|mobile_?(?:number|no)|cell_?phone|fax|fax_?(?:number|no)|tel",
                    10,
                    "a phone number",
                    "phone_number"),
            faker("image_?url|picture_?url|avatar_?url", 20, "the address of an image", "image_url"),
            faker("url|uri|website|web_?site|home_?page|web_?page|link|page_?url", 16, "a web address", "url"),
            faker("ip|ip_?addr|ip_?address|ipv4", 15, "an IP address", "ipv4"),
            faker("ipv6", 39, "an IP address", "ipv6"),
            faker("mac|mac_?addr|mac_?address", 17, "a network card's address", "mac_address"),
            faker("host|host_?name|server_?name", 12, "a host", "hostname"),
            faker("domain|domain_?name", 12, "a domain", "domain_name"),
            faker("user_?agent|browser_?agent", 60, "a browser", "user_agent"),
            faker("currency|currency_?code|ccy|iso_?currency", 3, "a currency", "currency_code"),
            faker("currency_?name", 10, "a currency", "currency_name"),
            faker("language_?code|lang|lang_?code", 2, "a language", "language_code"),
            faker("language|language_?name", 8, "a language", "language_name"),
            faker("time_?zone|tz", 16, "a time zone", "timezone"),
            faker("month_?name", 9, "a month", "month_name"),
            faker("day_?name|day_?of_?week|weekday|weekday_?name", 9, "a day of the week", "day_of_week"),
            faker("colou?r|colou?r_?name", 8, "a colour", "color_name"),
            faker("iban", 22, "a bank account", "iban"),
            faker("swift|bic|swift_?code", 8, "a bank", "swift8"),
            faker("ssn|social_?security_?(?:number|no)?", 11, "a social security number", "ssn"),
            faker("(?:credit_?)?card_?(?:number|no)|cc_?(?:number|no)", 16, "a card's number", "credit_card_number"),
            faker("payment_?method|payment_?type", 12, "a way to pay", "payment_method"),
            faker("isbn|isbn_?13", 17, "an ISBN", "isbn13"),
            faker("ean|ean_?13|barcode|upc", 13, "a bar code", "ean13"),
            faker("vin", 17, "a vehicle's number", "vin"),
            faker("license_?plate|licence_?plate|plate_?(?:number|no)", 8, "a licence plate", "license_plate"),
            faker("uuid|guid", 36, "a UUID", "uuid4"),
            faker("md5|md5_?hash|hash_?diff|hash_?key", 32, "a hash", "md5"),
            faker("sha_?1", 40, "a hash", "sha1"),
            faker("sha_?256|password_?hash|checksum", 64, "a hash", "sha256"),
            faker("mime_?type|content_?type", 24, "a kind of file", "mime_type"),
            faker("file_?name", 16, "a file", "file_name"),
            faker("file_?path", 24, "a file", "file_path"),
            faker("slug", 12, "a name for web addresses", "slug"),
            faker("marital_?status", 10, "a marital status", "marital_status"),
            values("marital_?status", 1, "a marital status", "S", "M", "D", "W"),
            values("gender|sex", 6, "a gender", "Female", "Male"),
            values("gender|sex", 1, "a gender", "F", "M"),
            values("status|state_?of_?.*|status_?name", 9, "a status", "active", "pending", "completed", "cancelled"),
            values("status|status_?code", 1, "a status", "A", "P", "C", "X"),
            values("is_.*|has_.*|.*_?flag|flg|yn|.*_yn|.*_ind|indicator", 1, "yes or no", "Y", "N"),
            faker(
                    "description|descr?|comments?|notes?|remarks?|summary|message|reason|feedback|review_?text|details",
                    20,
                    "a text",
                    "sentence"));

    private TextRules() {}

    /**
     * The rule for a column.
     *
     * @param name in snake_case
     * @param table in snake_case; looked at where the name is generic
     */
    static Optional<NamedRule> of(String name, String table, MappedType type) {
        int length = type.dataType() == DataType.TEXT || type.length() == null ? Integer.MAX_VALUE : type.length();
        Optional<NamedRule> known = KNOWN.stream()
                .filter(candidate -> length >= candidate.shortest()
                        && candidate.name().matcher(name).matches())
                .map(Known::rule)
                .findFirst();
        return known.isPresent() || length < 10 || !isGeneric(name) ? known : named(table);
    }

    /** Whether a name says something only together with that of its table. */
    static boolean isGeneric(String name) {
        return GENERIC.matcher(name).matches();
    }

    /** What a name is when it says no more than that. */
    private static Optional<NamedRule> named(String table) {
        if (PERSON_TABLE.matcher(table).matches()) {
            return Optional.of(NamedRule.faker("a person's name", "name"));
        }
        if (PRODUCT_TABLE.matcher(table).matches()) {
            return Optional.of(NamedRule.faker("a product", "product_name"));
        }
        return COMPANY_TABLE.matcher(table).matches()
                ? Optional.of(NamedRule.faker("a company", "company"))
                : Optional.empty();
    }

    private static Known faker(String names, int shortest, String meaning, String rule) {
        return new Known(pattern(names), shortest, NamedRule.faker(meaning, rule));
    }

    private static Known values(String names, int shortest, String meaning, String... values) {
        return new Known(pattern(names), shortest, NamedRule.values(meaning, values));
    }

    private static Pattern pattern(String names) {
        return Pattern.compile("(?:.*_)?(?:" + names + ")");
    }
}
